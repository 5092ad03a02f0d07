import { HardDriveDownload } from 'lucide-react';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { dayText } from '../../say/day';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import { Outcome } from './outcome';
import { Part } from './part';
import type { Keeping } from './use-keeping';

/** Saves one day or everything to one file, while the house is at work. */
export function Backup({ look, busy, answers, ask }: Keeping) {
  const id = useId();
  const intl = useIntl();
  const say = useSay();
  const [day, choose] = useState('');
  const days = look?.days ?? [];
  return (
    <Part name="backup">
      <div className={ui.field}>
        <label className={ui.label} htmlFor={id}>
          {say('keeping.backup.which')}
        </label>
        <select
          id={id}
          className={ui.input}
          value={days.includes(day) ? day : ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">
            {intl.formatMessage({ id: 'keeping.backup.all' }, { days: days.length })}
          </option>
          {days.toReversed().map((each) => (
            <option key={each} value={each}>
              {dayText(intl, each, 'withYear')}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className={buttons.primary}
        disabled={busy !== undefined}
        onClick={() => void ask({ do: 'backup', ...(days.includes(day) ? { day } : {}) })}
      >
        <HardDriveDownload aria-hidden="true" />
        {say(busy === 'backup' ? 'keeping.busy' : 'keeping.backup.save')}
      </button>
      <Outcome answer={answers.backup} />
    </Part>
  );
}
