import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import buttons from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import { withSettings } from '../kinds/settings/section';
import { useOffice } from '../state';
import { Part } from './part';

/** Two weeks, a month, a quarter, half a year, one year, two, five. */
const CHOICES = [14, 31, 92, 183, 366, 731, 1827];

/** Chooses how many business days this computer stores. */
export function Retention() {
  const id = useId();
  const { keepDays } = useHouse().house.settings;
  const { save } = useOffice();
  const toast = useToast();
  const errorText = useErrorText();
  const intl = useIntl();
  const say = (key: MessageId, days = 0) => intl.formatMessage({ id: key }, { days });
  const [chosen, choose] = useState<number>();
  const value = chosen ?? keepDays ?? 0;
  const choices = [...new Set([...CHOICES, ...(keepDays ? [keepDays] : [])])].sort((a, b) => a - b);

  const keep = async (): Promise<void> => {
    const days = value === 0 ? undefined : value;
    const text =
      days === undefined ? say('keeping.retention.all') : say('keeping.retention.set', days);
    const ack = await save((now) => withSettings(now, { keepDays: days }), text);
    if (ack.ok) choose(undefined);
    else toast({ type: 'refused', text: errorText(ack.error) });
  };
  return (
    <Part name="retention">
      <div className={ui.field}>
        <label className={ui.label} htmlFor={id}>
          {say('keeping.retention.keep')}
        </label>
        <select
          id={id}
          className={ui.input}
          value={value}
          onChange={(event) => choose(Number(event.target.value))}
        >
          <option value={0}>{say('keeping.retention.all')}</option>
          {choices.map((days) => (
            <option key={days} value={days}>
              {say('keeping.retention.days', days)}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className={buttons.plain}
        disabled={value === (keepDays ?? 0)}
        onClick={() => void keep()}
      >
        {say('save')}
      </button>
    </Part>
  );
}
