import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { nextServers } from '../../../shared/views/next-server';
import { useDoor, useHouse } from '../../state/hooks';
import styles from '../chit/servers.module.css';
import type { Draft } from '../orders/draft';
import { useChange } from '../orders/use-drafts';
import question from './next-server.module.css';
import { ServerPin } from './server-pin';
import { useNextServerMode, useRecentServers } from './use-next-server';

/** How many names are one tap away; the others are in the details. */
const NAMES = 6;

type Props = {
  draft: Draft;
  /** Opens the details, where any name can be written. */
  onOther?(): void;
};

/**
 * Asks who serves the order: one tap on a name, or the person's PIN if the house asks for it. It stays until there is
 * a server; an order cannot be sent without one.
 */
export function NextServer({ draft, onOther }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const change = useChange();
  const mode = useNextServerMode();
  const { recent } = useRecentServers();
  const isPin = useAsksPin();
  const [isPinAsked, setPinAsked] = useState(false);
  const choose = (server: string): void => change({ type: 'edit', change: { server } });
  if (draft.addTo !== undefined || draft.server.trim() !== '') return null;
  return (
    <section className={question.ask} aria-label={intl.formatMessage({ id: 'nextServer.ask' })}>
      <h3 className={question.title}>{intl.formatMessage({ id: 'nextServer.ask' })}</h3>
      {mode === 'pin' && !isPin && (
        <p role="status">{intl.formatMessage({ id: 'nextServer.noPins' })}</p>
      )}
      {isPin ? (
        <button type="button" className={question.pin} onClick={() => setPinAsked(true)}>
          <KeyRound aria-hidden="true" />
          {intl.formatMessage({ id: 'nextServer.pin' })}
        </button>
      ) : (
        <ul className={styles.list}>
          {nextServers(state, recent)
            .slice(0, NAMES)
            .map((name) => (
              <li key={name}>
                <button type="button" className={styles.server} onClick={() => choose(name)}>
                  <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          {onOther && (
            <li>
              <button type="button" className={styles.server} onClick={onOther}>
                {intl.formatMessage({ id: 'nextServer.other' })}
              </button>
            </li>
          )}
        </ul>
      )}
      {isPinAsked && (
        <ServerPin
          onClose={() => setPinAsked(false)}
          onKnown={(server) => {
            setPinAsked(false);
            choose(server);
          }}
        />
      )}
    </section>
  );
}

/** In place of the names in the details of the order: in a house that asks for PINs, a PIN alone changes the server. */
export function KnownServer({ draft }: { draft: Draft }) {
  const intl = useIntl();
  const change = useChange();
  const label = intl.formatMessage({ id: 'details.server' });
  if (draft.server.trim() === '') return <NextServer draft={draft} />;
  return (
    <section className={styles.servers} aria-label={label}>
      <h3 className={styles.label}>{label}</h3>
      <p className={question.known}>
        <b dir="auto">{draft.server}</b>
        <button
          type="button"
          className={styles.server}
          onClick={() => change({ type: 'edit', change: { server: '' } })}
        >
          {intl.formatMessage({ id: 'nextServer.change' })}
        </button>
      </p>
    </section>
  );
}

/** True if this house asks for a PIN, and PINs can be checked: somebody has one, and their file can be read. */
export function useAsksPin(): boolean {
  const door = useDoor();
  const isAsked = useNextServerMode() === 'pin';
  const [areThere, setThere] = useState(true);
  useEffect(() => {
    let isOver = false;
    if (!isAsked) return undefined;
    door.ask('pins').then(
      (status) => {
        if (!isOver && status.ok) setThere(status.isArmed && !status.isUnreadable);
      },
      (error: unknown) => console.error('PINs:', error),
    );
    return () => {
      isOver = true;
    };
  }, [door, isAsked]);
  return isAsked && areThere;
}
