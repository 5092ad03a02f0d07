import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import { type GroupForm, MODIFIERS_MAX, type ModifierRow } from '../kinds/group';
import styles from '../list/rows.module.css';
import buttons from '../parts/button.module.css';

/** The modifiers of a group with what each adds to the price, in the order in which they are asked. */
export function ModifierRows({ form }: { form: FormState<GroupForm> }) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
  const rows = form.value.modifiers;
  const set = (next: ModifierRow[]): void => form.set('modifiers', next);
  const change = (index: number, part: Partial<ModifierRow>): void =>
    set(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
  const move = (from: number, by: -1 | 1): void => {
    const next = [...rows];
    const [row] = next.splice(from, 1);
    if (row) next.splice(from + by, 0, row);
    set(next);
  };
  return (
    <fieldset className={field.field}>
      <legend className={field.label}>
        {say('group.modifiers')}
        {form.edited.has('modifiers') && <Edited />}
      </legend>
      <div className={styles.heads} aria-hidden="true">
        <span />
        <span>{say('modifier.price')}</span>
      </div>
      <ol className={styles.rows}>
        {rows.map((row, index) => {
          const number = index + 1;
          const wrong = form.problem(`modifiers.${index}.name`);
          const wrongPrice = form.problem(`modifiers.${index}.price`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <li key={index} className={styles.row}>
              <input
                type="text"
                dir="auto"
                autoComplete="off"
                className={field.input}
                aria-label={say('modifier.name', { number })}
                aria-invalid={wrong !== undefined}
                value={row.name}
                onChange={(event) => change(index, { name: event.target.value })}
                onBlur={() => form.leave('modifiers')}
              />
              <input
                type="text"
                inputMode="decimal"
                autoComplete="off"
                className={`${field.input} ${styles.price}`}
                aria-label={say('modifier.priceOf', { number })}
                aria-invalid={wrongPrice !== undefined}
                value={row.price}
                onChange={(event) => change(index, { price: event.target.value })}
                onBlur={() => form.leave('modifiers')}
              />
              <button
                type="button"
                className={buttons.icon}
                aria-label={say('row.up', { name: row.name })}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              >
                <ArrowUp aria-hidden="true" />
              </button>
              <button
                type="button"
                className={buttons.icon}
                aria-label={say('row.down', { name: row.name })}
                disabled={number === rows.length}
                onClick={() => move(index, 1)}
              >
                <ArrowDown aria-hidden="true" />
              </button>
              <button
                type="button"
                className={buttons.icon}
                aria-label={say('row.remove', { name: row.name })}
                onClick={() => set(rows.filter((_row, place) => place !== index))}
              >
                <Trash2 aria-hidden="true" />
              </button>
              <FieldProblem id={`modifier-${index}`} text={wrong ?? wrongPrice} />
            </li>
          );
        })}
      </ol>
      <FieldProblem id="modifiers-all" text={form.problem('modifiers')} />
      {rows.length < MODIFIERS_MAX && (
        <button
          type="button"
          className={buttons.plain}
          onClick={() => set([...rows, { name: '', price: '0.00' }])}
        >
          <Plus aria-hidden="true" />
          {say('modifier.add')}
        </button>
      )}
    </fieldset>
  );
}
