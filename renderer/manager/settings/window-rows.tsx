import { AppWindow, Undo2, Unplug } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Display } from '../../../shared/client/door';
import { PLACEMENTS_MAX, type Placement, WINDOW_MODES } from '../../../shared/contract/house';
import { WINDOW_ROLES } from '../../../shared/contract/roles';
import { listText } from '../../say/number';
import { useSay } from '../../say/use-say';
import button from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import { usualWindows, type WindowsForm } from '../kinds/settings/windows';
import { Rows } from '../list/rows';
import { useDisplays } from './use-displays';
import styles from './window-rows.module.css';

/** The windows that a start opens: role, display and mode. No row means the default. */
export function WindowRows({ form }: { form: FormState<WindowsForm> }) {
  const intl = useIntl();
  const displays = useDisplays();
  const say = useSay();
  const rows = form.value.windows;
  const set = (next: Placement[]): void => form.set('windows', next);
  const nameOf = ({ role }: Placement, index: number): string =>
    say('settings.windows.row', { number: index + 1, role: say(`role.${role}`) });
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('settings.windows')}
        {form.edited.has('windows') && <Edited />}
      </legend>
      {rows.length === 0 ? (
        <>
          <p>{say('settings.windows.usual')}</p>
          <button type="button" className={button.plain} onClick={() => set(usualWindows())}>
            <AppWindow aria-hidden="true" />
            {say('settings.windows.choose')}
          </button>
        </>
      ) : (
        <>
          <Rows
            id="windows"
            label={say('settings.windows')}
            rows={rows}
            set={set}
            nameOf={nameOf}
            problem={() => undefined}
            isOrdered={false}
            add={{
              text: say('settings.windows.add'),
              row: (): Placement => ({ role: 'kitchen', display: 0, mode: 'window' }),
              max: PLACEMENTS_MAX,
            }}
          >
            {(row, index) => (
              <WindowRow
                row={row}
                name={nameOf(row, index)}
                displays={displays}
                change={(part) =>
                  set(rows.map((each, place) => (place === index ? { ...each, ...part } : each)))
                }
              />
            )}
          </Rows>
          <button type="button" className={button.quiet} onClick={() => set([])}>
            <Undo2 aria-hidden="true" />
            {say('settings.windows.asUsual')}
          </button>
        </>
      )}
      {form.theirs.has('windows') && (
        <p className={field.theirs}>
          {say('field.theirs', {
            value:
              listText(
                intl,
                form.now.windows.map(({ role }) => say(`role.${role}`)),
              ) || '–',
          })}
        </p>
      )}
      <FieldProblem id="windows-all" text={form.problem('windows')} />
    </fieldset>
  );
}

type RowProps = {
  row: Placement;
  name: string;
  /** Undefined until the system has answered. */
  displays: readonly Display[] | undefined;
  change(part: Partial<Placement>): void;
};

function WindowRow({ row, name, displays, change }: RowProps) {
  const say = useSay();
  const count = Math.max(displays?.length ?? 0, row.display + 1);
  const isThere = displays === undefined || row.display < displays.length;
  const textOf = (index: number): string => {
    const display = displays?.[index];
    const number = index + 1;
    if (!display) return say(displays ? 'display.gone' : 'display.some', { number });
    const { width, height } = display;
    const label = display.name.trim() === '' ? '' : `${display.name}, `;
    return say(display.isMain ? 'display.main' : 'display.other', { number, label, width, height });
  };
  // A display that is not connected can be kept, but not chosen.
  const shown = Array.from({ length: count }, (_, index) => index).filter(
    (index) => displays === undefined || index < displays.length || index === row.display,
  );
  return (
    <>
      <select
        className={`${ui.input} ${styles.short}`}
        aria-label={name}
        value={row.role}
        onChange={({ target }) => {
          const role = WINDOW_ROLES.find((each) => each === target.value);
          if (role) change({ role });
        }}
      >
        {WINDOW_ROLES.map((role) => (
          <option key={role} value={role}>
            {say(`role.${role}`)}
          </option>
        ))}
      </select>
      <select
        className={`${ui.input} ${styles.short}`}
        aria-label={say('mode.of', { name })}
        value={row.mode}
        onChange={({ target }) => {
          const mode = WINDOW_MODES.find((each) => each === target.value);
          if (mode) change({ mode });
        }}
      >
        {WINDOW_MODES.map((mode) => (
          <option key={mode} value={mode}>
            {say(`mode.${mode}`)}
          </option>
        ))}
      </select>
      <select
        className={`${ui.input} ${styles.long}`}
        aria-label={say('display.of', { name })}
        value={row.display}
        onChange={({ target }) => change({ display: Number(target.value) })}
      >
        {shown.map((index) => (
          <option key={index} value={index}>
            {textOf(index)}
          </option>
        ))}
      </select>
      {!isThere && (
        <p className={styles.gone} role="status">
          <Unplug aria-hidden="true" />
          {say('display.gone.hint', { number: row.display + 1 })}
        </p>
      )}
    </>
  );
}
