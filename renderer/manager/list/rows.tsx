import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import button from '../../ui/button.module.css';
import { FieldProblem } from '../form/field';
import styles from './rows.module.css';

type Props<R> = {
  /** The accessible name of the list, and the prefix of its problems' ids. */
  label: string;
  id: string;
  rows: readonly R[];
  set(rows: R[]): void;
  /** The name of a row in its buttons' labels. */
  nameOf(row: R, index: number): string;
  /** The inputs of a row; a new row focuses its first input. */
  children(row: R, index: number): ReactNode;
  problem(index: number): string | undefined;
  /** True if the order matters. */
  isOrdered?: boolean;
  /** True if the number of a row matters. */
  isNumbered?: boolean;
  /** May refuse to remove a row. */
  remove?: ((index: number) => void) | undefined;
  add?: { text: string; row(): NoInfer<R>; max: number } | undefined;
};

/** Rows in their order, which a person edits, moves, removes and adds; the focus stays with the row. */
export function Rows<R>(props: Props<R>) {
  const { label, id, rows, set, nameOf, children, problem, add, isOrdered = true } = props;
  const { isNumbered = false } = props;
  const { remove = (index) => set(rows.filter((_row, at) => at !== index)) } = props;
  const intl = useIntl();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const say = (what: MessageId, name: string) => intl.formatMessage({ id: what }, { name });
  const focus = (index: number, ...wanted: string[]): void => {
    const row = list.current?.children[index];
    const target = wanted.map((each) => row?.querySelector<HTMLElement>(each)).find(Boolean);
    (target ?? adder.current)?.focus();
  };
  const move = (from: number, by: -1 | 1): void => {
    const next = [...rows];
    next.splice(from + by, 0, ...next.splice(from, 1));
    flushSync(() => set(next));
    const [same, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    focus(from + by, `[data-does="${same}"]:enabled`, `[data-does="${other}"]:enabled`);
  };
  const drop = (index: number): void => {
    flushSync(() => remove(index));
    focus(Math.min(index, (list.current?.children.length ?? 1) - 1), '[data-does="remove"]');
  };
  const append = (row: R): void => {
    flushSync(() => set([...rows, row]));
    focus(rows.length, 'input, select');
  };
  /** Enter goes on to the next row, or a new one: half a list must not be saved. */
  const onEnter = (event: KeyboardEvent, index: number): void => {
    const { target } = event;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    event.preventDefault();
    if (index < rows.length - 1) focus(index + 1, 'input, select');
    else if (add && rows.length < add.max && target.value.trim() !== '') append(add.row());
  };
  return (
    <>
      <ol ref={list} className={styles.rows} data-numbered={isNumbered} aria-label={label}>
        {rows.map((row, index) => {
          const name = nameOf(row, index);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <li key={index} className={styles.row}>
              {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to its fields' keys */}
              <div className={styles.inputs} onKeyDown={(event) => onEnter(event, index)}>
                {children(row, index)}
              </div>
              <div className={styles.tools}>
                {isOrdered && (
                  <>
                    <button
                      type="button"
                      data-does="up"
                      className={button.icon}
                      aria-label={say('row.up', name)}
                      disabled={index === 0}
                      onClick={() => move(index, -1)}
                    >
                      <ArrowUp aria-hidden="true" />
                    </button>
                    <button
                      type="button"
                      data-does="down"
                      className={button.icon}
                      aria-label={say('row.down', name)}
                      disabled={index === rows.length - 1}
                      onClick={() => move(index, 1)}
                    >
                      <ArrowDown aria-hidden="true" />
                    </button>
                  </>
                )}
                <button
                  type="button"
                  data-does="remove"
                  className={button.icon}
                  aria-label={say('row.remove', name)}
                  onClick={() => drop(index)}
                >
                  <Trash2 aria-hidden="true" />
                </button>
              </div>
              <FieldProblem id={`${id}-${index}`} text={problem(index)} />
            </li>
          );
        })}
      </ol>
      {add && rows.length < add.max && (
        <button
          ref={adder}
          type="button"
          className={button.plain}
          onClick={() => append(add.row())}
        >
          <Plus aria-hidden="true" />
          {add.text}
        </button>
      )}
    </>
  );
}
