import { useMemo } from 'react';
import type { Ack } from '../../../shared/contract/acks';
import { zonesOf } from '../../../shared/views/hand-over';
import { useHouse } from '../../state/hooks';
import { useSend } from '../../state/send';
import { useStoredValue } from '../../state/use-stored';
import { useLatest } from '../../ui/use-latest';
import { lastZones, withZones, zonesTakenBy } from './remembered-zones';

export type ShiftActs = {
  /** Starts a shift with the last zones; a running shift continues with them, and a break ends. */
  begin(server: string): Promise<Ack>;
  /** Starts the shift or changes its zones; stores the zones once the hub has acknowledged. */
  take(server: string, zones: string[]): Promise<Ack>;
  /** Ends the shift; `to` takes over the server's tickets and pages. */
  end(server: string, to?: string): Promise<Ack>;
  /** A break; `to` takes the pages meanwhile. */
  pause(server: string, to?: string): Promise<Ack>;
  resume(server: string): Promise<Ack>;
};

/** The shift of the pager's carrier. Each action resolves to the hub's answer and shows nothing itself. */
export function useShift(): ShiftActs {
  const send = useSend();
  const remembered = useStoredValue(lastZones);
  const { house, shifts } = useHouse();
  const latest = useLatest(shifts);
  return useMemo(() => {
    const take = async (server: string, zones: string[]): Promise<Ack> => {
      const ack = await send('shift.start', { server, zones });
      if (ack.ok) remembered.set(withZones(remembered.get(), server, zones));
      return ack;
    };
    const resume = (server: string): Promise<Ack> => send('shift.resume', { server });
    const begin = async (server: string): Promise<Ack> => {
      const known = zonesOf(house);
      const run = (house.zones ?? []).filter(({ runner }) => runner === server);
      const last = zonesTakenBy(remembered.get(), server) ?? run.map(({ name }) => name);
      const isPaused =
        Object.hasOwn(latest.current, server) && latest.current[server]?.paused !== undefined;
      const ack = await take(
        server,
        last.filter((zone) => known.includes(zone)),
      );
      // A person who picks up a pager is back from the break.
      return ack.ok && isPaused ? resume(server) : ack;
    };
    return {
      begin,
      take,
      end: (server, to) => send('shift.end', { server, ...(to === undefined ? {} : { to }) }),
      pause: (server, to) => send('shift.pause', { server, ...(to === undefined ? {} : { to }) }),
      resume,
    };
  }, [send, remembered, house, latest]);
}
