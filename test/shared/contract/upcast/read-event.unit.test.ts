import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, events, schemaOfEvent, typeOf } from '../../../../shared/contract/events';
import { isKnownType, readEvent } from '../../../../shared/contract/upcast/read-event';
import { evolve, initial } from '../../../../shared/domain/evolve';
import { dayOpenedV1, eightySixed } from '../../../electron/hub/journal/events';
import { frozen, given, line, order } from '../../domain/given';
import { testHouse } from '../../domain/test-house';

const ticket = given(order('t1', [line('a', 'burrito')])).ticket('t1');
const closed = { 'x-aa': { ...ticket, id: 'x-aa' }, 'y-aa': { ...ticket, id: 'y-aa' } };
const other = { 'z-bb': { ...ticket, id: 'z-bb' } };

describe('a stored event', () => {
  it('of the current version is read as it is', () => {
    const event = frozen(eightySixed(1));
    expect(readEvent(event)).toBe(event);
  });

  it.each([
    ['an unknown event', 'app.heard.ticket.sung.v1'],
    ['a newer version', 'app.heard.item.ready.v2'],
    ['a version before the first', 'app.heard.day.opened.v0'],
    ['a property name of every object', 'constructor'],
  ])('of %s is not read', (_what, type) => {
    expect(isKnownType(type)).toBe(false);
    expect(readEvent({ type, data: {} })).toBeUndefined();
  });

  it.each(EVENT_NAMES)('%s has an upcaster for each older version', (name) => {
    const { version } = events[name];
    for (let from = 1; from <= version; from += 1) {
      expect(isKnownType(`app.heard.${name}.v${from}`)).toBe(true);
    }
    expect(isKnownType(`app.heard.${name}.v${version + 1}`)).toBe(false);
  });
});

describe('day.opened of version 1', () => {
  it.each([
    ['a record of buckets', { aa: closed, bb: other }],
    ['a list of buckets', listOf({ 170: closed, 187: other })],
  ])('given %s, when it is read, then its closed tickets are a list', (_what, written) => {
    const event = readEvent(frozen(dayOpenedV1(1, '2026-11-23', written)));
    expect(event?.type).toBe(typeOf('day.opened'));
    expect(schemaOfEvent(typeOf('day.opened'))?.safeParse(event).error).toBeUndefined();
    if (!event) return;
    const folded = evolve(initial(testHouse), event).closed;
    expect(folded[0xaa]).toEqual(closed);
    expect(folded[0xbb]).toEqual(other);
    expect(folded).toHaveLength(256);
  });

  it('given no closed ticket, when it is read, then the list is empty', () => {
    expect(readEvent(dayOpenedV1(1, '2026-11-23', {}))).toMatchObject({
      data: { state: { closed: [] } },
    });
  });

  it('given a journal in memory, when it is read, then its records stay unchanged', () => {
    const written = frozen(dayOpenedV1(1, '2026-11-23', { aa: closed }));
    const before = JSON.stringify(written);
    readEvent(written);
    expect(JSON.stringify(written)).toBe(before);
  });
});

function listOf(buckets: Record<number, object>): object[] {
  return Array.from({ length: 256 }, (_, index) => buckets[index] ?? {});
}
