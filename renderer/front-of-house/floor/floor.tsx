import { Move } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { z } from 'zod';
import type { HouseState } from '../../../shared/contract/state';
import { type FloorTicket, floor } from '../../../shared/views/floor';
import { laneOf } from '../../../shared/views/floor-lanes';
import { upcoming } from '../../../shared/views/upcoming';
import { useFeedView, useHouse } from '../../state/hooks';
import { text } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';
import { Segmented } from '../../ui/segmented';
import { useRecentServers } from '../next-server/use-next-server';
import { useDrafts } from '../orders/use-drafts';
import { Upcoming } from '../upcoming/upcoming';
import { Chips } from './chips';
import styles from './floor.module.css';
import { HandOver } from './hand-over';
import { Lanes } from './lanes';
import { List } from './list';
import { MyTables } from './my-tables';
import { Plan } from './plan/plan';
import { UnansweredBand } from './unanswered-band';

const VIEWS = ['plan', 'lanes', 'list', 'upcoming'] as const;
const chosenView = text('floor-view', z.enum(VIEWS));
const chosenZone = text('floor-zone', z.string());

type Props = { selected: string | undefined; onSelect(ticketId: string): void };

/** Every open ticket with its live phase. */
export function Floor({ selected, onSelect }: Props) {
  const state = useHouse();
  const { connection } = useFeedView();
  const intl = useIntl();
  const [server, setServer] = useState<string>();
  const [storedView, setView] = useStored(chosenView);
  const [storedZone, setZone] = useStored(chosenZone);
  const [isArranging, setArranging] = useState(false);
  const { server: last } = useDrafts();
  const { recent } = useRecentServers();
  // The server of this window: who writes on it, else who sent from it last.
  const me = last || (recent[0] ?? '');
  const all = useFloor(state);
  const { tables, settings } = state.house;
  const view = storedView ?? (tables.length > 0 ? 'plan' : 'list');
  const zones = [...new Set(tables.map((table) => table.zone))];
  const zone = zones.find((each) => each === storedZone);
  const servers = [...new Set(all.map(({ ticket }) => ticket.server))].sort();
  const isServer = server !== undefined && (server === me || servers.includes(server));
  const only = isServer ? server : undefined;
  const underWay = all.filter(({ phase }) => phase !== 'seated');
  const shown = isServer ? all.filter(({ ticket }) => ticket.server === server) : all;
  const ofServer = underWay.filter(({ ticket }) => ticket.server === only).length;
  const inLanes = all.filter((card) => laneOf(card) !== undefined).length;
  const waiting = useMemo(() => upcoming(state, 'all'), [state]);
  const counts: Partial<Record<(typeof VIEWS)[number], number>> = {
    lanes: inLanes,
    upcoming: waiting.length,
  };
  const common = { thresholds: settings.thresholds, selected, onSelect };
  return (
    <div className={styles.floor}>
      <UnansweredBand onSelect={onSelect} />
      <div className={styles.bar}>
        <Segmented
          label={intl.formatMessage({ id: 'floor.view' })}
          value={view}
          options={VIEWS.map((value) => ({
            value,
            text: (
              <span className={styles.view}>
                {intl.formatMessage({ id: `floor.view.${value}` })}{' '}
                {(counts[value] ?? 0) > 0 && <b className={styles.count}>{counts[value]}</b>}
              </span>
            ),
          }))}
          onChange={(next) => {
            setView(next);
            setArranging(false);
          }}
        />
        {view === 'plan' ? (
          <Chips
            label={intl.formatMessage({ id: 'plan.zones' })}
            all={intl.formatMessage({ id: 'plan.allZones' })}
            names={zones}
            chosen={zone}
            onChoose={setZone}
          />
        ) : (
          <Chips
            label={intl.formatMessage({ id: 'floor.servers' })}
            all={intl.formatMessage({ id: 'floor.everybody' })}
            names={servers}
            chosen={only}
            onChoose={setServer}
          />
        )}
        {only !== undefined && <HandOver server={only} count={ofServer} />}
        <MyTables me={me} servers={servers} shown={only} onShow={setServer} />
        {view === 'plan' && tables.length > 0 && (
          <button
            type="button"
            className={styles.arrange}
            aria-pressed={isArranging}
            onClick={() => setArranging(!isArranging)}
          >
            <Move aria-hidden="true" />
            <span className={isArranging ? undefined : styles.verb}>
              {intl.formatMessage({ id: isArranging ? 'plan.arranged' : 'plan.arrange' })}
            </span>
          </button>
        )}
      </div>
      {connection.status !== 'live' && (
        <p className={styles.old}>{intl.formatMessage({ id: 'floor.notLive' })}</p>
      )}
      {view === 'plan' && (
        <Plan {...common} cards={all} zone={zone} isArranging={isArranging} me={me} only={only} />
      )}
      {view === 'lanes' && <Lanes {...common} cards={shown} />}
      {view === 'list' && <List {...common} cards={shown} />}
      {view === 'upcoming' && <Upcoming orders={waiting} selected={selected} onSelect={onSelect} />}
    </div>
  );
}

/** The floor, derived again only when a ticket or a page changes. */
function useFloor(state: HouseState): FloorTicket[] {
  const { tickets, pages, closed, seated } = state;
  return useMemo(
    () => floor({ tickets, pages, closed, ...(seated && { seated }) }),
    [tickets, pages, closed, seated],
  );
}
