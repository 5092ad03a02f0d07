import { useSay } from '../../say/use-say';
import ui from '../../ui/field.module.css';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import { type GroupForm, MODIFIERS_MAX, type ModifierRow } from '../kinds/group';
import { Rows } from '../list/rows';
import styles from '../list/rows.module.css';

/** The modifiers of a group with their prices, in the order in which they are asked. */
export function ModifierRows({ form }: { form: FormState<GroupForm> }) {
  const say = useSay();
  const rows = form.value.modifiers;
  const set = (next: ModifierRow[]): void => form.set('modifiers', next);
  const change = (index: number, part: Partial<ModifierRow>): void =>
    set(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  const wrong = (index: number, part: keyof ModifierRow) =>
    form.problem(`modifiers.${index}.${part}`);
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('group.modifiers')}
        {form.edited.has('modifiers') && <Edited />}
      </legend>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span>{say('modifier.price')}</span>
      </div>
      <Rows
        id="modifiers"
        label={say('group.modifiers')}
        rows={rows}
        set={set}
        nameOf={({ name }) => name}
        problem={(index) => wrong(index, 'name') ?? wrong(index, 'price')}
        add={{
          text: say('modifier.add'),
          row: () => ({ name: '', price: '0.00' }),
          max: MODIFIERS_MAX,
        }}
      >
        {(row, index) => (
          <>
            <input
              type="text"
              dir="auto"
              autoComplete="off"
              className={ui.input}
              aria-label={say('modifier.name', { number: index + 1 })}
              aria-invalid={wrong(index, 'name') !== undefined}
              value={row.name}
              onChange={(event) => change(index, { name: event.target.value })}
              onBlur={() => form.leave('modifiers')}
            />
            <input
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className={`${ui.input} ${styles.price}`}
              aria-label={say('modifier.priceOf', { number: index + 1 })}
              aria-invalid={wrong(index, 'price') !== undefined}
              value={row.price}
              onChange={(event) => change(index, { price: event.target.value })}
              onBlur={() => form.leave('modifiers')}
            />
          </>
        )}
      </Rows>
      <FieldProblem id="modifiers-all" text={form.problem('modifiers')} />
    </fieldset>
  );
}
