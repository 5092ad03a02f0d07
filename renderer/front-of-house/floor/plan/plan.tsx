import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Settings } from '../../../../shared/contract/house';
import type { FloorTicket } from '../../../../shared/views/floor';
import { floorPlan, seated } from '../../../../shared/views/floor-plan';
import { useHouse } from '../../../state/hooks';
import { useDrafts } from '../../orders/use-drafts';
import { useOrderAt } from '../../state';
import { useFloorDesk } from '../floor-desk';
import { ArrangeZone } from './arrange-zone';
import { Canvas, Spot } from './canvas';
import { Elsewhere } from './elsewhere';
import styles from './plan.module.css';
import { TableTile, TargetTile } from './table-tile';

type Props = {
  cards: readonly FloorTicket[];
  thresholds: Settings['thresholds'];
  /** The zone that is shown; undefined for all, one above the other. */
  zone: string | undefined;
  isArranging: boolean;
  /** The server of this window, and the server whose tables are shown; undefined for everybody's. */
  me: string;
  only: string | undefined;
  selected: string | undefined;
  onSelect(ticketId: string): void;
};

/** The tables at their positions, each with its tickets. */
export function Plan(props: Props) {
  const { cards, thresholds, zone, isArranging, me, only, selected, onSelect } = props;
  const { tables } = useHouse().house;
  const { all: drafts } = useDrafts();
  const { moving } = useFloorDesk();
  const intl = useIntl();
  const orderAt = useOrderAt();
  const plans = useMemo(() => floorPlan(tables, isArranging), [tables, isArranging]);
  const { atTables, elsewhere } = useMemo(() => seated(tables, cards), [tables, cards]);
  const begun = new Set(
    drafts.filter(({ lines, addTo }) => lines.length > 0 && !addTo).map(({ table }) => table),
  );
  const shown = plans.filter((plan) => zone === undefined || plan.zone === zone);
  if (isArranging) {
    return (
      <div className={styles.zones}>
        <p className={styles.hint}>{intl.formatMessage({ id: 'plan.how' })}</p>
        {shown.map((plan) => (
          <ArrangeZone key={plan.zone} plan={plan} />
        ))}
      </div>
    );
  }
  return (
    <div className={styles.zones}>
      {moving && (
        <p className={styles.hint} role="status">
          <b>{intl.formatMessage({ id: 'plan.moving' }, { number: moving.number })}</b>
        </p>
      )}
      {cards.length === 0 && (
        <p className={styles.hint}>
          <b>{intl.formatMessage({ id: 'floor.empty' })}</b>
          {tables.length > 0 && ` · ${intl.formatMessage({ id: 'plan.empty.what' })}`}
        </p>
      )}
      {shown.map((plan) => (
        <Canvas
          key={plan.zone}
          plan={plan}
          taken={plan.places.filter(({ table }) => atTables.has(table.name)).length}
        >
          {plan.places.map(({ table, position }) => {
            const here = atTables.get(table.name);
            return (
              <Spot key={table.name} position={position}>
                {moving ? (
                  <TargetTile
                    table={table.name}
                    cards={here ?? []}
                    isHere={here?.some(({ ticket }) => ticket.id === moving.ticketId) ?? false}
                    onPick={moving.pick}
                  />
                ) : (
                  <TableTile
                    table={table}
                    cards={here}
                    thresholds={thresholds}
                    isBegun={begun.has(table.name)}
                    me={me}
                    only={only}
                    selected={here?.find(({ ticket }) => ticket.id === selected)?.ticket.id}
                    onSelect={onSelect}
                    onOrder={orderAt}
                  />
                )}
              </Spot>
            );
          })}
        </Canvas>
      ))}
      {zone === undefined && (
        <Elsewhere
          places={elsewhere}
          thresholds={thresholds}
          me={me}
          only={only}
          selected={selected}
          onSelect={onSelect}
        />
      )}
    </div>
  );
}
