import { expect, it } from 'vitest';
import { merge, settle, write } from '../../../renderer/manager/drafts/draft';

const now = { name: 'Bowl', price: '9.75', stations: ['grill'] };

it('shows the house in unedited fields', () => {
  expect(merge(undefined, now)).toMatchObject({ value: now, edited: new Set() });
});

it('keeps an edited field, and follows the house in the others', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const { value, edited, theirs } = merge(draft, { ...now, price: '10.00' });
  expect(value).toEqual({ ...now, name: 'Big Bowl', price: '10.00' });
  expect([...edited]).toEqual(['name']);
  expect([...theirs]).toEqual([]);
});

it('reports fields that both changed, until a person decides', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const later = { ...now, name: 'Small Bowl' };
  expect([...merge(draft, later).theirs]).toEqual(['name']);
  if (!draft) throw new Error('nothing was written');
  expect(settle(draft, later, 'theirs')).toBeUndefined();
  const kept = settle(draft, later, 'mine');
  expect(merge(kept, later)).toMatchObject({ value: { name: 'Big Bowl' }, theirs: new Set() });
});

it('keeps reporting them while another field is edited', () => {
  const draft = write(undefined, now, 'name', 'Big Bowl');
  const later = { ...now, name: 'Small Bowl' };
  const next = write(draft, later, 'price', '11.00');
  expect([...merge(next, later).theirs]).toEqual(['name']);
  expect(merge(next, later).value).toMatchObject({ name: 'Big Bowl', price: '11.00' });
});

it('is undefined once nothing differs, also if the other made the same edit', () => {
  const draft = write(undefined, now, 'stations', ['fry']);
  expect(write(draft, now, 'stations', ['grill'])).toBeUndefined();
  expect(merge(draft, { ...now, stations: ['fry'] }).edited.size).toBe(0);
});
