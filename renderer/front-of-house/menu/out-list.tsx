import { Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { scarceDishes } from '../../../shared/views/eighty-six';
import { useTime } from '../../say/time';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import styles from './out-list.module.css';

type Props = { chosen: string | undefined; onChoose(menuItemId: string): void };

/**
 * All dishes that are out or counted down, with the time since then. A touch on a dish changes its count; a button
 * brings it back.
 */
export function OutList({ chosen, onChoose }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const act = useAct();
  const time = useTime();
  const scarce = scarceDishes(state);
  const title = intl.formatMessage({ id: 'outList' }, { count: scarce.length });
  if (scarce.length === 0) return <p className={styles.none}>{title}</p>;
  return (
    <section className={styles.list} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.rows}>
        {scarce.map(({ menuItemId, name, remaining, since }) => (
          <li key={menuItemId} className={styles.row}>
            <button
              type="button"
              className={styles.dish}
              aria-pressed={menuItemId === chosen}
              onClick={() => onChoose(menuItemId)}
            >
              <span className={styles.name} dir="auto">
                {name}
              </span>{' '}
              <b className={styles.left} data-out={remaining === 0}>
                {remaining === 0
                  ? '86'
                  : intl.formatMessage({ id: 'menu.left' }, { left: remaining })}
              </b>{' '}
              <span className={styles.since}>
                {intl.formatMessage({ id: 'outList.since' }, { time: time(since) })}
              </span>
            </button>
            <button
              type="button"
              className={styles.restore}
              aria-label={intl.formatMessage({ id: 'outList.restore' }, { dish: name })}
              onClick={() =>
                void act(
                  'menu.restore',
                  { menuItemId },
                  { text: intl.formatMessage({ id: 'eightySix.isBack' }, { dish: name }) },
                )
              }
            >
              <Undo2 aria-hidden="true" />
              {intl.formatMessage({ id: 'eightySix.restore' })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
