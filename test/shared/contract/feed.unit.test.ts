import { describe, expect, it } from 'vitest';
import { ack, refuse } from '../../../shared/contract/acks';
import { bookQuery } from '../../../shared/contract/book';
import { feedMessage, feedRequest } from '../../../shared/contract/feed';
import { given, line, order } from '../domain/given';

const { state } = given(order('t1', [line('a', 'burrito', { allergies: ['nuts'] })]));
const hello = {
  type: 'hello',
  session: 's',
  history: 'h',
  hydrate: 'snapshot',
  through: 1,
  time: 0,
  notices: [],
  state,
};

describe('the feed', () => {
  it('carries a whole state in its hello, also as JSON', () => {
    expect(feedMessage.parse(hello)).toEqual(hello);
    expect(feedMessage.safeParse(JSON.parse(JSON.stringify(hello))).success).toBe(true);
  });

  it.each([
    { type: 'batch', after: 1, through: 1, time: 0, events: [] },
    { type: 'behind', through: 1 },
    { type: 'incompatible', reason: 'protocol' },
    {
      type: 'notices',
      notices: [{ code: 'journal-damaged', message: 'Tell somebody.', since: 0 }],
    },
  ])('has a message $type', (message) => {
    expect(feedMessage.parse(message)).toEqual(message);
  });

  it.each([
    { type: 'connect', protocol: 1, after: 0 },
    { type: 'ack', through: 3 },
    { type: 'disconnect' },
  ])('takes a $type from a window', (request) => {
    expect(feedRequest.parse(request)).toEqual(request);
  });

  it.each([
    { type: 'connect', protocol: 1, after: -1 },
    { type: 'connect', protocol: 1, after: 0.5 },
    { type: 'ack' },
    { type: 'ack', through: 1, role: 'house' },
    { type: 'else' },
  ])('refuses %j from a window', (request) => {
    expect(feedRequest.safeParse(request).success).toBe(false);
  });
});

describe('an acknowledgement', () => {
  it('has the sequence, or the reason of the refusal', () => {
    expect(ack.parse({ ok: true, sequence: 4 })).toEqual({ ok: true, sequence: 4 });
    expect(ack.parse(refuse('busy', 'Too many wait.'))).toEqual({
      ok: false,
      error: { code: 'busy', message: 'Too many wait.' },
    });
    expect(refuse('invalid', 'No.', 'data.note')).toHaveProperty('error.field', 'data.note');
  });

  it('accepts no other code', () => {
    expect(ack.safeParse({ ok: false, error: { code: 'oops', message: '' } }).success).toBe(false);
  });
});

describe('a look-up in the ticket book', () => {
  it('may filter by day, number, table, server, guest, any of them, or nothing', () => {
    const query = { day: '2026-11-23', number: 4, table: '7', server: 'Ana', guest: 'Sam' };
    expect(bookQuery.parse(query)).toEqual(query);
    expect(bookQuery.parse({ text: '12 ana' })).toEqual({ text: '12 ana' });
    expect(bookQuery.parse({})).toEqual({});
  });

  it.each([
    { day: '2026-13-01' },
    { day: '../x' },
    { number: 0 },
    { text: '' },
    { table: { $ne: 1 } },
    { $or: [] },
  ])('refuses %j', (query) => {
    expect(bookQuery.safeParse(query).success).toBe(false);
  });
});
