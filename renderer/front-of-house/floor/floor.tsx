import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { floor } from '../../../shared/views/floor';
import { useFeedView, useHouse } from '../../feed/house';
import styles from './floor.module.css';
import { FloorCard } from './floor-card';
import { floorGroups } from './floor-groups';

type Props = { selected: string | undefined; onSelect(ticketId: string): void };

/** Every open ticket and how it stands, pushed: nobody has to walk back and ask. */
export function Floor({ selected, onSelect }: Props) {
  const state = useHouse();
  const { connection } = useFeedView();
  const intl = useIntl();
  const [server, setServer] = useState<string>();
  const { tickets, pages } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, the floor reads these two only
  const all = useMemo(() => floor(state), [tickets, pages]);
  const servers = [...new Set(all.map(({ ticket }) => ticket.server))].sort();
  const isChosen = server !== undefined && servers.includes(server);
  const shown = isChosen ? all.filter(({ ticket }) => ticket.server === server) : all;
  if (all.length === 0) {
    return (
      <div className={styles.empty}>
        <h2>{intl.formatMessage({ id: 'floor.empty' })}</h2>
        <p>{intl.formatMessage({ id: 'floor.empty.what' })}</p>
      </div>
    );
  }
  return (
    <div className={styles.floor}>
      {servers.length > 1 && (
        <nav className={styles.servers} aria-label={intl.formatMessage({ id: 'floor.servers' })}>
          <button
            type="button"
            className={styles.server}
            aria-current={!isChosen}
            onClick={() => setServer(undefined)}
          >
            {intl.formatMessage({ id: 'floor.everybody' })}
          </button>
          {servers.map((name) => (
            <button
              key={name}
              type="button"
              className={styles.server}
              aria-current={server === name}
              onClick={() => setServer(name)}
            >
              <bdi>{name}</bdi>
            </button>
          ))}
        </nav>
      )}
      {connection.status !== 'live' && (
        <p className={styles.old}>{intl.formatMessage({ id: 'floor.notLive' })}</p>
      )}
      <div className={styles.groups}>
        {floorGroups(shown).map(({ group, tickets: cards }) => (
          <section key={group} aria-label={intl.formatMessage({ id: `floor.group.${group}` })}>
            <h2 className={styles.heading}>
              {intl.formatMessage({ id: `floor.group.${group}` })} <span>{cards.length}</span>
            </h2>
            <ul className={styles.cards}>
              {cards.map((card) => (
                <FloorCard
                  key={card.ticket.id}
                  {...card}
                  threshold={state.house.settings.thresholds[card.ticket.orderType]}
                  isSelected={card.ticket.id === selected}
                  onSelect={onSelect}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
