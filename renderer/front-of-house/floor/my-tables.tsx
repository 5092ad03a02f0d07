import { UserRound } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Sheet } from '../../ui/sheet';
import styles from './floor.module.css';

type Props = {
  /** The server of this window; blank when nobody has ordered here. */
  me: string;
  /** Everybody who has a ticket on the floor. */
  servers: readonly string[];
  /** The server whose tables are shown; undefined for everybody's. */
  shown: string | undefined;
  onShow(server: string | undefined): void;
};

/** Shows one server's tables: those of this window's server at one tap, else it asks whose. */
export function MyTables({ me, servers, shown, onShow }: Props) {
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const title = intl.formatMessage({ id: 'floor.mine.who' });

  const mine = intl.formatMessage({ id: 'floor.mine' });

  function label(): string {
    if (shown !== undefined && shown !== me) {
      return intl.formatMessage({ id: 'floor.tables.of' }, { server: shown });
    }
    return me === '' ? mine : intl.formatMessage({ id: 'floor.mine.of' }, { server: me });
  }

  function toggle(): void {
    if (shown !== undefined) onShow(undefined);
    else if (me === '') setAsking(true);
    else onShow(me);
  }

  if (me === '' && servers.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={shown !== undefined}
        aria-label={label()}
        onClick={toggle}
      >
        <UserRound aria-hidden="true" />
        <bdi>{shown === undefined ? mine : label()}</bdi>
      </button>
      {isAsking && (
        <Sheet title={title} onClose={() => setAsking(false)}>
          <ul className={styles.whose}>
            {servers.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={styles.who}
                  onClick={() => {
                    setAsking(false);
                    onShow(name);
                  }}
                >
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </>
  );
}
