import { useMemo } from 'react';
import type { Ack } from '../../../shared/contract/acks';
import { zonesOf } from '../../../shared/views/hand-over';
import { useHouse } from '../../state/hooks';
import { useSend } from '../../state/send';
import { useStoredValue } from '../../state/use-stored';
import { lastZones, withZones, zonesTakenBy } from './remembered-zones';

export type ShiftActs = {
  /** Starts a shift with the last zones; a running shift continues with them. */
  begin(server: string): Promise<Ack>;
  /** Starts the shift or changes its zones; stores the zones once the hub has acknowledged. */
  take(server: string, zones: string[]): Promise<Ack>;
  end(server: string): Promise<Ack>;
};

/** The shift of the pager's carrier. Each action resolves to the hub's answer and shows nothing itself. */
export function useShift(): ShiftActs {
  const send = useSend();
  const remembered = useStoredValue(lastZones);
  const { house } = useHouse();
  return useMemo(() => {
    const take = async (server: string, zones: string[]): Promise<Ack> => {
      const ack = await send('shift.start', { server, zones });
      if (ack.ok) remembered.set(withZones(remembered.get(), server, zones));
      return ack;
    };
    const begin = (server: string): Promise<Ack> => {
      const known = zonesOf(house);
      const run = (house.zones ?? []).filter(({ runner }) => runner === server);
      const last = zonesTakenBy(remembered.get(), server) ?? run.map(({ name }) => name);
      return take(
        server,
        last.filter((zone) => known.includes(zone)),
      );
    };
    return { begin, take, end: (server) => send('shift.end', { server }) };
  }, [send, remembered, house]);
}
