import { describe, expect, it } from 'vitest';
import { isEvent } from '../../../shared/contract/events';
import { fireAtOf, isUpcoming, underWay } from '../../../shared/domain/ticket/later';
import { findTicket, isLive } from '../../../shared/domain/ticket/lines';
import { expo } from '../../../shared/views/expo';
import { expectedWait } from '../../../shared/views/quote';
import { rail } from '../../../shared/views/rail';
import { always } from './play-service';

// Seconds of work on a slow machine that is busy with other things.
describe('orders for later in any service', { timeout: 30_000 }, () => {
  it('keeps an order for later on hold and out of what there is to do, due as its lines need', () => {
    let seen = 0;
    always(({ after }) => {
      const later = Object.values(after.tickets).filter(isUpcoming);
      const ids = new Set(later.map(({ id }) => id));
      seen += later.length;
      for (const { items, promisedAt = 0, orderType, fireAt } of later) {
        const live = items.filter(isLive);
        expect(live.every(({ phase }) => phase === 'held')).toBe(true);
        if (live.length > 0) expect(fireAt).toBe(fireAtOf(after, live, promisedAt, orderType));
      }
      // A void that no cook has seen stays on the rail: the dish may be in a pan already.
      const owed = rail(after, 'all').filter((card) => !card.void);
      expect(owed.filter(({ ticket }) => ids.has(ticket.id))).toEqual([]);
      expect(expo(after).filter(({ ticket }) => ids.has(ticket.id))).toEqual([]);
    });
    expect(seen).toBeGreaterThan(0);
  });

  it('fires an order that leaves the house as a whole, unless it is for later or on hold', () => {
    let seen = 0;
    always(({ after, events }) => {
      for (const event of events) {
        if (!isEvent(event, 'ticket.placed') || event.data.orderType === 'dine-in') continue;
        if (event.data.firedCourse === 0) continue;
        seen += 1;
        const { items = [] } = findTicket(after, event.data.ticketId) ?? {};
        // Held are those only that wait for the slowest one, so that all land together.
        const waiting = items.filter((item) => item.phase === 'held' && item.fireAt === undefined);
        expect(waiting).toEqual([]);
      }
    });
    expect(seen).toBeGreaterThan(0);
  });

  it('quotes a wait that is never negative', () => {
    always(({ after }) => {
      const { minutes = 0, open } = expectedWait(after, 'all');
      expect(minutes).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(minutes)).toBe(true);
      expect(open).toBeLessThanOrEqual(underWay(after).length);
    });
  });
});
