import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import { dayText } from '../../say/day';
import type { MessageId } from '../../say/message-id';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import field from '../../ui/field.module.css';
import styles from './day.module.css';

type Props = {
  /** The days before today that can be shown, oldest first. */
  past: readonly string[];
  today: string;
  day: string;
  choose(day: string): void;
};

/** Chooses one day of the book: the day before, the day after, or any from the list. */
export function DayPicker({ past, today, day, choose }: Props) {
  const id = useId();
  const intl = useIntl();
  const say = useSay();
  const all = [...new Set([...past, day, today])].sort();
  const at = all.indexOf(day);
  const step = (by: number, label: MessageId, Icon: typeof ChevronLeft) => {
    const to = all[at + by];
    return (
      <button
        type="button"
        className={buttons.plain}
        aria-label={say(label)}
        disabled={to === undefined}
        onClick={() => to !== undefined && choose(to)}
      >
        <Icon aria-hidden="true" />
      </button>
    );
  };
  return (
    <div className={styles.picker}>
      {step(-1, 'day.before', ChevronLeft)}
      <label htmlFor={id} className="visually-hidden">
        {say('day.choose')}
      </label>
      <select
        id={id}
        className={field.input}
        value={day}
        onChange={(event) => choose(event.target.value)}
      >
        {all.toReversed().map((each) => (
          <option key={each} value={each}>
            {each === today
              ? say('day.today', { date: dayText(intl, each, 'short') })
              : dayText(intl, each, 'withYear')}
          </option>
        ))}
      </select>
      {step(1, 'day.after', ChevronRight)}
    </div>
  );
}
