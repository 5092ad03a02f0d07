import { expect, it } from 'vitest';
import { merge, settle, write } from '../../../renderer/manager/drafts/draft';

const now = { name: 'Bowl', price: '9.75', stations: ['grill'] };

it('shows the house where nothing was written', () => {
  expect(merge(undefined, now)).toMatchObject({ value: now, edited: new Set() });
});

it('keeps what was written, and follows the house in the other fields', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const { value, edited, theirs } = merge(draft, { ...now, price: '10.00' });
  expect(value).toEqual({ ...now, name: 'Big Bowl', price: '10.00' });
  expect([...edited]).toEqual(['name']);
  expect([...theirs]).toEqual([]);
});

it('tells the fields apart that both changed, until a person decides', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const later = { ...now, name: 'Small Bowl' };
  expect([...merge(draft, later).theirs]).toEqual(['name']);
  if (!draft) throw new Error('nothing was written');
  expect(settle(draft, later, 'theirs')).toBeUndefined();
  const kept = settle(draft, later, 'mine');
  expect(merge(kept, later)).toMatchObject({ value: { name: 'Big Bowl' }, theirs: new Set() });
});

it('goes on telling them apart while another field is written', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const later = { ...now, name: 'Small Bowl' };
  const next = write(draft, later, 'price', '11.00');
  expect([...merge(next, later).theirs]).toEqual(['name']);
  expect(merge(next, later).value).toMatchObject({ name: 'Big Bowl', price: '11.00' });
});

it('is none once nothing differs, also when the other wrote the same', () => {
  const draft = write(undefined, now, 'stations', ['fry']);
  expect(write(draft, now, 'stations', ['grill'])).toBeUndefined();
  expect(merge(draft, { ...now, stations: ['fry'] }).edited.size).toBe(0);
});
