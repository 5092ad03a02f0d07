import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import frame from '../form/form-frame.module.css';
import { ManyInput, SelectInput, TextInput } from '../form/inputs';
import { dishes } from '../kinds/dish';
import { groupLabel } from '../kinds/group';
import { categories } from '../kinds/names';
import { moneyText } from '../kinds/problems';
import { NAMES } from '../list/keys';
import { ListPage } from '../list/list-page';
import { NamesPanel } from '../list/names-panel';

export function MenuPage() {
  const { house } = useHouse();
  const say = useSay();
  const all = categories.all(house);
  const options = all.map((name) => ({ value: name, text: name }));
  const things = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <ListPage
      kind={dishes}
      groups={all}
      groupOf={({ category }) => category}
      aside={({ price }) => moneyText(price)}
      others={[{ key: NAMES, text: say('categories'), open: <NamesPanel names={categories} /> }]}
    >
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('name')} />
          <div className={frame.row}>
            {/* Shows the draft's category even if it is typed or was removed elsewhere. */}
            <SelectInput
              form={form}
              field="category"
              label={say('dish.category')}
              options={
                all.includes(form.value.category)
                  ? options
                  : [...options, { value: form.value.category, text: form.value.category }]
              }
            />
            <TextInput
              form={form}
              field="price"
              label={say('dish.price')}
              unit={house.settings.currency}
              figures
            />
            <TextInput
              form={form}
              field="prepMinutes"
              label={say('dish.prep')}
              unit={say('minutes')}
              figures
            />
          </div>
          <ManyInput
            form={form}
            field="stations"
            label={say('dish.stations')}
            hint={say('dish.stations.hint')}
            options={things(house.stations)}
          />
          <ManyInput
            form={form}
            field="modifierGroups"
            label={say('dish.groups')}
            hint={say('dish.groups.hint')}
            options={house.menu.modifierGroups.map((group, _place, others) => ({
              value: group.id,
              text: groupLabel(group, others),
            }))}
          />
        </>
      )}
    </ListPage>
  );
}
