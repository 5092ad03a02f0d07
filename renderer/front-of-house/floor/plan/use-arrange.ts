import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Position } from '../../../../shared/contract/house';
import { type Place, snapped, type ZonePlan } from '../../../../shared/views/floor-plan';
import { usePlaceName } from '../../../say/place';
import { useStateAt } from '../../../state/hooks';
import { useAct } from '../../../state/send';

type Moved = ReadonlyMap<string, Position>;

const without = (moved: Moved, name: string): Moved =>
  new Map([...moved].filter(([other]) => other !== name));

type Arrange = {
  placeOf(place: Place): Position;
  /** Shows the table at `to` while it is dragged. */
  move(place: Place, to: Position): void;
  /** Shows it at its stored position. */
  putBack(place: Place): void;
  /** Sends the new position (`to`, or where it is shown) to the house, and puts the table back on a refusal. */
  drop(place: Place, to?: Position): void;
};

/** The positions of a zone's tables while a person arranges them. */
export function useArrange({ places, rows }: ZonePlan): Arrange {
  const act = useAct();
  const stateAt = useStateAt();
  const intl = useIntl();
  const where = usePlaceName();
  const [moved, setMoved] = useState<Moved>(new Map());
  const placeOf = ({ table, position }: Place) => moved.get(table.name) ?? position;
  const putBack = useCallback(
    ({ table }: Place) => setMoved((now) => without(now, table.name)),
    [],
  );

  const show = (place: Place, to: Position) =>
    setMoved((now) => new Map(now).set(place.table.name, to));

  async function drop(place: Place, letGo: Position | undefined): Promise<void> {
    const { table, position: before } = place;
    const to = letGo ? snapped(letGo, rows) : moved.get(table.name);
    if (!to) return;
    if (to.x === before.x && to.y === before.y) {
      putBack(place);
      return;
    }
    show(place, to);
    // The other tables without a position get their current one, so that none moves into the gap.
    const others = places.filter((other) => other !== place && !other.table.position);
    const tables = [
      { name: table.name, position: to },
      ...others.map((other) => ({ name: other.table.name, position: placeOf(other) })),
    ];
    const title = where({ table: table.name, orderType: 'dine-in' });
    const ack = await act(
      'floor.arrange',
      { tables },
      {
        text: intl.formatMessage({ id: 'plan.moved' }, { table: title }),
        undo: {
          label: intl.formatMessage({ id: 'undo' }),
          run: () =>
            void act('floor.arrange', { tables: [{ name: table.name, position: before }] }),
        },
      },
    );
    if (ack.ok) await stateAt(ack.sequence);
    // Unless it was moved again meanwhile.
    setMoved((now) => (now.get(table.name) === to ? without(now, table.name) : now));
  }

  return {
    placeOf,
    move: (place, to) => show(place, snapped(to, rows)),
    putBack,
    drop: (place, to) => void drop(place, to),
  };
}
