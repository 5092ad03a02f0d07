import { describe, expect, it } from 'vitest';
import type { EventName } from '../../../shared/contract/events';
import { EVENT_NAMES } from '../../../shared/contract/events';
import { type Folds, foldWith, ignores } from '../../../shared/domain/fold';
import { eightySixed } from '../../electron/hub/journal/events';
import { given } from './given';

const { state } = given();
const all = Object.fromEntries(
  EVENT_NAMES.map((name) => [name, ignores]),
) as unknown as Folds<number>;

describe('a fold', () => {
  it('given an event that it ignores, then its part stays the same object', () => {
    const part = { count: 1 };
    const fold = foldWith(all as unknown as Folds<object>);
    expect(fold(part, eightySixed(1), { state, at: 0 })).toBe(part);
  });

  it('given an event that it folds, then it is called with its part, the event and the time', () => {
    const fold = foldWith<number>({
      ...all,
      'menu.item-eighty-sixed': (part, { data }, { at }) => part + data.name.length + at,
    });
    expect(fold(1, eightySixed(1, { name: 'Mole' }), { state, at: 100 })).toBe(105);
  });

  it('does not compile without an entry for each event', () => {
    // A new event looks like this to every fold, until the fold has an entry for it.
    type OneMissing = Omit<Folds<number>, 'item.started'>;
    const { 'item.started': _missing, ...rest } = all;
    const incomplete: OneMissing = rest;
    // @ts-expect-error: 'item.started' is missing.
    const refused: Folds<number> = incomplete;
    // @ts-expect-error: there is no such event.
    const unknown: EventName = 'item.sung';
    expect([Object.keys(refused).includes('item.started'), unknown]).toEqual([false, 'item.sung']);
  });
});
