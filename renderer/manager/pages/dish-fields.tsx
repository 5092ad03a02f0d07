import type { House } from '../../../shared/contract/house';
import { useCourseName } from '../../say/course';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import frame from '../form/form-frame.module.css';
import { ManyInput, type Option, SelectInput, SwitchInput, TextInput } from '../form/inputs';
import type { FormState } from '../form/use-form';
import { type DishForm, PORTIONS } from '../kinds/dish';
import { groupLabel } from '../kinds/group';
import { categories } from '../kinds/names';
import { useCourseOptions, useThingOptions } from '../list/use-options';
import { ComboRows } from './combo-rows';

type Props = { form: FormState<DishForm>; selected: string | undefined };

/** The fields of a dish: what it is, then its course and hours, the kitchen's part, and a combo's dishes. */
export function DishFields({ form, selected }: Props) {
  const { house } = useHouse();
  const say = useSay();
  return (
    <>
      <TextInput form={form} field="name" label={say('name')} />
      <div className={frame.row}>
        <CategoryInput form={form} house={house} />
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
      <SwitchInput
        form={form}
        field="asksPrice"
        label={say('dish.asksPrice')}
        hint={say('dish.asksPrice.hint')}
      />
      <ManyInput
        form={form}
        field="stations"
        label={say('dish.stations')}
        hint={say('dish.stations.hint')}
        options={house.stations.map(({ id, name }) => ({ value: id, text: name }))}
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
      <WhenSold form={form} house={house} />
      <h3 className={frame.part}>{say('dish.kitchen')}</h3>
      <div className={frame.row}>
        <TextInput
          form={form}
          field="kitchenEn"
          label={say('kitchenName.en')}
          hint={say('kitchenName.hint')}
        />
        <TextInput form={form} field="kitchenEs" label={say('kitchenName.es')} />
      </div>
      <TextInput
        form={form}
        field="ingredients"
        label={say('ingredients')}
        hint={say('ingredients.hint')}
      />
      <div className={frame.row}>
        <SelectInput
          form={form}
          field="stockOf"
          label={say('dish.stock')}
          hint={say('dish.stock.hint')}
          options={countedWith(house, selected, say('dish.stock.own'))}
        />
        {form.value.stockOf !== '' && (
          <TextInput form={form} field="stockUnits" label={say('dish.stock.units')} figures />
        )}
      </div>
      <ComboRows form={form} selected={selected} />
    </>
  );
}

/** Shows the draft's category even if it is typed or was removed elsewhere. */
function CategoryInput({ form, house }: { form: FormState<DishForm>; house: House }) {
  const say = useSay();
  const all = [...new Set([...categories.all(house), form.value.category])];
  return (
    <SelectInput
      form={form}
      field="category"
      label={say('dish.category')}
      options={all.map((name) => ({ value: name, text: name }))}
    />
  );
}

function WhenSold({ form, house }: { form: FormState<DishForm>; house: House }) {
  const say = useSay();
  const courseName = useCourseName();
  const { dayparts } = useThingOptions();
  const { categoryDefaults = {} } = house.menu;
  const { course = 1 } = Object.hasOwn(categoryDefaults, form.value.category)
    ? (categoryDefaults[form.value.category] ?? {})
    : {};
  const usual = course === 'now' ? say('course.now') : courseName(course);
  return (
    <>
      <div className={frame.row}>
        <SelectInput
          form={form}
          field="course"
          label={say('dish.course')}
          options={useCourseOptions(say('dish.course.asCategory', { course: usual }))}
        />
        <SelectInput
          form={form}
          field="portions"
          label={say('dish.portions')}
          options={PORTIONS.map((value) => ({ value, text: say(`dish.portions.${value}`) }))}
        />
      </div>
      {dayparts.length > 0 && (
        <ManyInput
          form={form}
          field="dayparts"
          label={say('dish.dayparts')}
          hint={say('dish.dayparts.hint')}
          options={dayparts}
        />
      )}
    </>
  );
}

/** The dishes that another one can be counted with: those that have a count of their own. */
const countedWith = ({ menu }: House, selected: string | undefined, none: string): Option[] => [
  { value: '', text: none },
  ...menu.items
    .filter(({ id, stock }) => id !== selected && !stock)
    .map(({ id, name }) => ({ value: id, text: name })),
];
