import { Shield, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { carriersOf } from '../../../shared/views/hand-over';
import { pagesFor } from '../../../shared/views/pages';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import { useOnShiftText } from '../shift/on-shift';
import { NameForm } from './name-form';
import { pagerOf, type Who } from './who';
import styles from './who-picker.module.css';

type Props = { choose(who: Who): void };

/** The first view of a pager: the choice of its carrier. Each name shows shift and number of waiting pages. */
export function WhoPicker({ choose }: Props) {
  const carriers = carriersOf(useHouse());
  const onShift = useOnShiftText();
  const say = useSay();
  return (
    <main className={styles.picker}>
      <h1>
        <FormattedMessage id="who.title" />
      </h1>
      <p className={styles.hint}>
        <FormattedMessage id="who.hint" />
      </p>
      <ul className={styles.names}>
        {carriers.map(({ name, manager, shift }) => (
          <li key={name}>
            <Choice
              who={{ type: 'server', name }}
              choose={choose}
              label={name}
              what={
                [manager ? say('who.isManager') : '', shift ? onShift(shift) : '']
                  .filter(Boolean)
                  .join(' · ') || undefined
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.other}>
        <NameForm labelId="who.other" submitId="who.start" onName={choose} />
      </div>
      <ul className={styles.views}>
        <li>
          <Choice
            who={{ type: 'everyone' }}
            choose={choose}
            label={say('who.everyone')}
            what={say('who.everyone.what')}
            icon={<Users aria-hidden="true" />}
          />
        </li>
        <li>
          <Choice
            who={{ type: 'manager' }}
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
