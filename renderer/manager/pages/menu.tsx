import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import { dishes } from '../kinds/dish';
import { categories, dayparts } from '../kinds/names';
import { moneyText } from '../kinds/problems';
import { DAYPARTS, NAMES } from '../list/keys';
import { ListPage } from '../list/list-page';
import { NamesPanel } from '../list/names-panel';
import { useOffice } from '../state';
import { DishFields } from './dish-fields';

export function MenuPage() {
  const { house } = useHouse();
  const { selected } = useOffice();
  const say = useSay();
  return (
    <ListPage
      kind={dishes}
      groups={categories.all(house)}
      groupOf={({ category }) => category}
      aside={({ price, asksPrice }) => (asksPrice ? say('dish.market') : moneyText(price))}
      others={[
        { key: NAMES, text: say('categories'), open: <NamesPanel names={categories} /> },
        { key: DAYPARTS, text: say('dayparts'), open: <NamesPanel names={dayparts} /> },
      ]}
    >
      {(form) => <DishFields form={form} selected={selected[dishes.name]} />}
    </ListPage>
  );
}
