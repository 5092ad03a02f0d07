import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import button from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import { Choices, toggled } from '../form/choices';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import type { GroupForm } from '../kinds/group';
import { categories } from '../kinds/names';
import rows from '../list/rows.module.css';

/** The dishes that ask for the group: one by one, or a whole category at once. */
export function GroupDishes({ form }: { form: FormState<GroupForm> }) {
  const { house } = useHouse();
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const chosen = form.value.dishes;
  const set = (dishes: string[]): void => {
    form.set('dishes', dishes);
    form.leave('dishes');
  };
  const all = (ids: readonly string[]): void => {
    const others = chosen.filter((id) => !ids.includes(id));
    set(ids.every((id) => chosen.includes(id)) ? others : [...others, ...ids]);
  };
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('group.dishes')}
        {form.edited.has('dishes') && <Edited />}
      </legend>
      <button
        type="button"
        className={button.plain}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say('group.dishes.count', { count: chosen.length })}
        <ChevronDown aria-hidden="true" />
      </button>
      {isOpen &&
        categories.all(house).map((name) => {
          const dishes = house.menu.items.filter(({ category }) => category === name);
          if (dishes.length === 0) return null;
          const ids = dishes.map(({ id }) => id);
          const isWhole = ids.every((id) => chosen.includes(id));
          return (
            <section key={name} className={rows.category} aria-label={name}>
              <button
                type="button"
                className={button.quiet}
                aria-pressed={isWhole}
                aria-label={say('group.dishes.all', { name })}
                onClick={() => all(ids)}
              >
                <b dir="auto">{name}</b>
              </button>
              <Choices
                options={dishes.map((dish) => ({ value: dish.id, text: dish.name }))}
                chosen={chosen}
                toggle={(id) => set(toggled(chosen, id))}
              />
            </section>
          );
        })}
      <FieldProblem id="group-dishes" text={form.problem('dishes')} />
    </fieldset>
  );
}
