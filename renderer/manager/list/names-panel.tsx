import { useState } from 'react';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import ui from '../../ui/field.module.css';
import { FieldProblem } from '../form/field';
import { FormFrame } from '../form/form-frame';
import { useForm } from '../form/use-form';
import type { Reference } from '../house/references';
import { type NameRow, type Names, namesForm, readNames, toNamesForm } from '../kinds/names';
import { useOffice } from '../state';
import { CategoryExtras, DaypartExtras, ZoneExtras } from './name-extras';
import { Rows } from './rows';
import { Uses } from './uses';

/** What each list asks for besides the name. */
const EXTRAS = { categories: CategoryExtras, zones: ZoneExtras, dayparts: DaypartExtras };

/** Names in their order: rename, move, add, remove; and what belongs to each. */
export function NamesPanel({ names }: { names: Names }) {
  const { house } = useHouse();
  const { save, setDraft } = useOffice();
  const [inUse, setInUse] = useState<{ name: string; carriers: Reference[] }>();
  const draftKey = `${names.name}:#`;
  const say = useSay();
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
  const change = (index: number, part: Partial<NameRow>): void =>
    setRows(rows.map((row, place) => (place === index ? { ...row, ...part } : row)));
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
  const Extras = EXTRAS[names.name];

  return (
    <FormFrame
      title={say(names.name)}
      form={form}
      onSave={onSave}
      note={inUse && <Uses name={inUse.name} uses={inUse.carriers} />}
    >
      <p className={ui.hint}>{say(`${names.name}.hint`)}</p>
      <Rows
        id={names.name}
        label={say(names.name)}
        rows={rows}
        set={setRows}
        nameOf={({ name }) => name}
        problem={(index) => form.problem(`rows.${index}`)}
        remove={drop}
        add={{ text: say(`${names.name}.add`), row: () => ({ name: '' }), max: names.max }}
      >
        {(row, index) => (
          <>
            <input
              type="text"
              dir="auto"
              autoComplete="off"
              className={ui.input}
              aria-label={say('row.of', { number: index + 1, name: row.was ?? row.name })}
              aria-invalid={form.problem(`rows.${index}`) !== undefined}
              value={row.name}
              onChange={(event) => change(index, { name: event.target.value })}
              onBlur={() => form.leave('rows')}
            />
            <Extras
              row={row}
              isWrong={form.problem(`rows.${index}`) !== undefined}
              change={(part) => change(index, part)}
              leave={() => form.leave('rows')}
            />
          </>
        )}
      </Rows>
      <FieldProblem id={`${names.name}-all`} text={form.problem('rows')} />
    </FormFrame>
  );
}
