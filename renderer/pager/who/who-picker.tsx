import { Shield, Users } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { NAME_MAX } from '../../../shared/contract/text';
import { pagesFor } from '../../../shared/views/pages';
import { useHouse } from '../../feed/house';
import { pagerOf, type Who, whoTyped } from './who';
import styles from './who-picker.module.css';

type Props = { choose(who: Who): void };

/** The first thing on a pager: whose is it? Each name says how many pages wait for it. */
export function WhoPicker({ choose }: Props) {
  const { house } = useHouse();
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  return (
    <main className={styles.picker}>
      <h1>
        <FormattedMessage id="who.title" />
      </h1>
      <p className={styles.hint}>
        <FormattedMessage id="who.hint" />
      </p>
      <ul className={styles.names}>
        {house.staff.map(({ name, manager }) => (
          <li key={name}>
            <Choice
              who={{ is: 'server', name }}
              choose={choose}
              label={name}
              what={manager ? say('who.isManager') : undefined}
            />
          </li>
        ))}
      </ul>
      <OtherName choose={choose} />
      <ul className={styles.views}>
        <li>
          <Choice
            who={{ is: 'everyone' }}
            choose={choose}
            label={say('who.everyone')}
            what={say('who.everyone.what')}
            icon={<Users aria-hidden="true" />}
          />
        </li>
        <li>
          <Choice
            who={{ is: 'manager' }}
            choose={choose}
            label={say('who.manager')}
            what={say('who.manager.what')}
            icon={<Shield aria-hidden="true" />}
          />
        </li>
      </ul>
    </main>
  );
}

type ChoiceProps = Props & { who: Who; label: string; what?: string | undefined; icon?: ReactNode };

function Choice({ who, choose, label, what, icon }: ChoiceProps) {
  const intl = useIntl();
  const state = useHouse();
  const count = pagesFor(state, pagerOf(who)).filter((card) => !card.heard).length;
  const waiting = count > 0 ? intl.formatMessage({ id: 'who.waiting' }, { count }) : undefined;
  return (
    <button
      type="button"
      className={styles.choice}
      aria-label={[label, what, waiting].filter(Boolean).join(', ')}
      onClick={() => choose(who)}
    >
      {icon}
      <span className={styles.text}>
        <bdi className={styles.name}>{label}</bdi>
        {what !== undefined && <span className={styles.what}>{what}</span>}
      </span>
      {count > 0 && <span className={styles.count}>{count}</span>}
    </button>
  );
}

/** A temp whom the house does not know can carry a pager too. */
function OtherName({ choose }: Props) {
  const { house } = useHouse();
  const intl = useIntl();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const errorId = useId();
  const label = intl.formatMessage({ id: 'who.other' });
  return (
    <form
      className={styles.other}
      onSubmit={(event) => {
        event.preventDefault();
        const who = whoTyped(text, house);
        if (who) choose(who);
        setRefused(!who);
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? errorId : undefined}
        autoComplete="off"
        dir="auto"
        maxLength={NAME_MAX}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit">
        <FormattedMessage id="who.start" />
      </button>
      {isRefused && (
        <p id={errorId} role="alert">
          <FormattedMessage id="who.unusable" />
        </p>
      )}
    </form>
  );
}
