import type { Fact } from '../contract/events';
import type { HouseState } from '../contract/state';
import { fact } from './decision';

/**
 * The fact that opens a business day: what is open, paged, 86'd and on shift is carried over; the
 * closed tickets and the answered calls stay behind in the day before. Numbers start again after the
 * highest that is still open, so that no day has one twice. Opening the same day again, after its file
 * was damaged, keeps all of it.
 */
export function openDay(state: HouseState, date: string, now: number): Fact {
  const { sequence: _sequence, ...carried } = state;
  if (date === state.day.date) return fact('day.opened', 'day', { date, state: carried });
  const open = Object.values(state.tickets).map((ticket) => ticket.number);
  const day = { date, openedAt: now, lastNumber: Math.max(0, ...open) };
  const { outages, approvals: _approvals, answeredCalls: _answered, ...rest } = carried;
  const lasting = outages?.filter(({ to }) => to === undefined) ?? [];
  return fact('day.opened', 'day', {
    date,
    state: {
      ...rest,
      closed: [],
      day,
      ...(lasting.length === 0 ? {} : { outages: lasting.map((one) => ({ ...one, from: now })) }),
    },
  });
}
