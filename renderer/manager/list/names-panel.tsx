import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useHouse } from '../../feed/house';
import { useDesk } from '../desk';
import { FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import { FormFrame } from '../form/form-frame';
import { useForm } from '../form/use-form';
import { type NameRow, type Names, namesForm, readNames, toNamesForm } from '../kinds/names';
import buttons from '../parts/button.module.css';
import styles from './rows.module.css';
import { Uses } from './uses';

/** Names in their order: rename, move, and where they stand by themselves, add and remove. */
export function NamesPanel({ names }: { names: Names }) {
  const { house } = useHouse();
  const { save, setDraft } = useDesk();
  const intl = useIntl();
  const [inUse, setInUse] = useState<{ name: string; carriers: string[] }>();
  const draftKey = `${names.name}:#`;
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
  const form = useForm({
    draftKey,
    form: namesForm,
    now: toNamesForm(names, house),
    problemsOf: (value) => {
      const read = readNames(names, value, house);
      return read.ok ? [] : read.problems;
    },
  });
  const { rows } = form.value;
  const setRows = (next: NameRow[]): void => {
    setInUse(undefined);
    form.set('rows', next);
  };
  const move = (from: number, by: -1 | 1): void => {
    const next = [...rows];
    const [row] = next.splice(from, 1);
    if (row) next.splice(from + by, 0, row);
    setRows(next);
  };
  const drop = (index: number): void => {
    const { was } = rows[index] ?? {};
    const carriers = was === undefined ? [] : names.carriers(house, was);
    if (was !== undefined && carriers.length > 0) setInUse({ name: was, carriers });
    else setRows(rows.filter((_row, place) => place !== index));
  };
  const onSave = async (): Promise<boolean> => {
    const read = readNames(names, form.value, house);
    if (!read.ok) return false;
    const edit = (now: typeof house) => {
      const latest = readNames(names, form.value, now);
      return latest.ok ? latest.thing : now;
    };
    const ack = await save(edit, say('saved', { name: say(names.name) }));
    if (ack.ok) setDraft(draftKey, undefined);
    else form.refuse(ack.error);
    return ack.ok;
  };

  return (
    <FormFrame
      title={say(names.name)}
      form={form}
      onSave={onSave}
      note={
        inUse && (
          <Uses name={inUse.name} uses={inUse.carriers.map((name) => ({ what: 'dish', name }))} />
        )
      }
    >
      <p className={field.hint}>{say(`${names.name}.hint`)}</p>
      <ol className={styles.rows} aria-label={say(names.name)}>
        {rows.map((row, index) => {
          const problem = form.problem(`rows.${index}`);
          const label = say('row.of', { number: index + 1, name: row.was ?? row.name });
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place until it is saved
            <li key={index} className={styles.row}>
              <input
                type="text"
                dir="auto"
                autoComplete="off"
                className={field.input}
                aria-label={label}
                aria-invalid={problem !== undefined}
                value={row.name}
                onChange={(event) =>
                  setRows(
                    rows.map((each, place) =>
                      place === index ? { ...each, name: event.target.value } : each,
                    ),
                  )
                }
                onBlur={() => form.leave('rows')}
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
                disabled={index === rows.length - 1}
                onClick={() => move(index, 1)}
              >
                <ArrowDown aria-hidden="true" />
              </button>
              {names.isOpen && (
                <button
                  type="button"
                  className={buttons.icon}
                  aria-label={say('row.remove', { name: row.name })}
                  onClick={() => drop(index)}
                >
                  <Trash2 aria-hidden="true" />
                </button>
              )}
              <FieldProblem id={`${names.name}-${index}`} text={problem} />
            </li>
          );
        })}
      </ol>
      <FieldProblem id={`${names.name}-all`} text={form.problem('rows')} />
      {names.isOpen && (
        <button
          type="button"
          className={buttons.plain}
          onClick={() => setRows([...rows, { name: '' }])}
        >
          <Plus aria-hidden="true" />
          {say(`${names.name}.add`)}
        </button>
      )}
    </FormFrame>
  );
}
