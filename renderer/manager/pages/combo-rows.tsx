import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import ui from '../../ui/field.module.css';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import { AS_CATEGORY } from '../kinds/course';
import { COMBO_MAX, type ComboRow, type DishForm } from '../kinds/dish';
import { Rows } from '../list/rows';
import styles from '../list/rows.module.css';
import { useCourseOptions } from '../list/use-options';

type Props = { form: FormState<DishForm>; selected: string | undefined };

/** The dishes that a combo consists of, each with how many and its course. No row: it is no combo. */
export function ComboRows({ form, selected }: Props) {
  const { house } = useHouse();
  const say = useSay();
  const courses = useCourseOptions(say('combo.course.own'));
  const rows = form.value.combo;
  const parts = house.menu.items.filter(({ id, combo }) => id !== selected && !combo);
  const set = (next: ComboRow[]): void => form.set('combo', next);
  const change = (index: number, part: Partial<ComboRow>): void =>
    set(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  const nameOf = ({ dish }: ComboRow): string =>
    house.menu.items.find(({ id }) => id === dish)?.name ?? dish;
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('combo')}
        {form.edited.has('combo') && <Edited />}
      </legend>
      <p className={ui.hint}>{say('combo.hint')}</p>
      <Rows
        id="combo"
        label={say('combo')}
        rows={rows}
        set={set}
        nameOf={nameOf}
        problem={(index) => form.problem(`combo.${index}`)}
        add={{
          text: say('combo.add'),
          row: () => ({ dish: parts[0]?.id ?? '', quantity: '1', course: AS_CATEGORY }),
          max: parts.length === 0 ? 0 : COMBO_MAX,
        }}
      >
        {(row, index) => (
          <>
            <select
              className={`${ui.input} ${styles.wide}`}
              aria-label={say('combo.dish', { number: index + 1 })}
              value={row.dish}
              onChange={({ target }) => change(index, { dish: target.value })}
            >
              {parts.every(({ id }) => id !== row.dish) && (
                <option value={row.dish}>{nameOf(row)}</option>
              )}
              {parts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <input
              type="text"
              inputMode="numeric"
              autoComplete="off"
              className={`${ui.input} ${styles.price}`}
              aria-label={say('combo.quantity', { number: index + 1 })}
              aria-invalid={form.problem(`combo.${index}`) !== undefined}
              value={row.quantity}
              onChange={({ target }) => change(index, { quantity: target.value })}
              onBlur={() => form.leave('combo')}
            />
            <select
              className={`${ui.input} ${styles.runner}`}
              aria-label={say('combo.course', { number: index + 1 })}
              value={row.course}
              onChange={({ target }) => change(index, { course: target.value })}
            >
              {courses.map(({ value, text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </>
        )}
      </Rows>
      <FieldProblem id="combo-all" text={form.problem('combo')} />
    </fieldset>
  );
}
