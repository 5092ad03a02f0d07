import { describe, expect, it } from 'vitest';
import {
  EVENT_NAMES,
  eventName,
  events,
  formatSequence,
  heardEvent,
  isEvent,
  schemaOfEvent,
  sequenceOf,
  typeOf,
} from '../../../shared/contract/events';

const started = {
  specversion: '1.0',
  id: 'command-0',
  source: 'urn:heard:test-house',
  type: typeOf('item.started'),
  subject: 'ticket/t1',
  time: '2026-11-23T18:00:00.000Z',
  sequence: formatSequence(7),
  correlationid: 'command',
  data: { ticketId: 't1', itemId: 'a' },
};

describe('an event', () => {
  it('is a CloudEvent, and stays unchanged by parsing', () => {
    const event = heardEvent.parse(started);
    expect(event).toEqual(started);
    expect(isEvent(event, 'item.started')).toBe(true);
    expect(isEvent(event, 'item.ready')).toBe(false);
    expect(heardEvent.parse({ ...started, causationid: 'other-0' })).toHaveProperty('causationid');
  });

  it.each([
    ['another specversion', { specversion: '0.3' }],
    ['a foreign source', { source: 'urn:other:house' }],
    ['an older version of a type', { type: 'app.heard.day.opened.v1' }],
    ['a future version of a type', { type: 'app.heard.item.started.v2' }],
    ['an unknown type', { type: 'app.heard.item.eaten.v1' }],
    ['a property name of every object', { type: 'constructor' }],
    ['the data of another type', { data: { ticketId: 't1' } }],
    ['an extra field', { data: { ...started.data, who: 'Ana' } }],
    ['a local time', { time: '2026-11-23T18:00:00.000' }],
    ['a time without milliseconds', { time: '2026-11-23T18:00:00Z' }],
    ['a short sequence', { sequence: '7' }],
    ['an unknown extension', { traceparent: 'x' }],
  ])('refuses %s, without throwing', (_what, change) => {
    expect(heardEvent.safeParse({ ...started, ...change }).success).toBe(false);
  });

  it.each(EVENT_NAMES)('%s has a schema of its own', (name) => {
    expect(typeOf(name)).toBe(`app.heard.${name}.v${events[name].version}`);
    expect(eventName({ type: typeOf(name) })).toBe(name);
    expect(schemaOfEvent(typeOf(name))).toBeDefined();
  });
});

describe('a sequence', () => {
  it('sorts the same as text and as a number', () => {
    const counts = [1, 9, 10, 99, 1_000_000, 9_999_999_999_999];
    const texts = counts.map(formatSequence);
    expect([...texts].sort()).toEqual(texts);
    expect(texts.map((sequence) => sequenceOf({ sequence }))).toEqual(counts);
  });
});
