import { describe, expect, it } from 'vitest';
import { chitCourses } from '../../../renderer/front-of-house/orders/chit-courses';
import { draft as stored } from '../../../renderer/front-of-house/orders/draft';
import {
  currentDraft,
  type DraftAction,
  freshDrafts,
  reduceDrafts,
} from '../../../renderer/front-of-house/orders/drafts';
import { missingOf } from '../../../renderer/front-of-house/orders/order';
import { plancha } from './plancha';

const { menu } = plancha;
const categoryOf = (id: string) => menu.items.find((item) => item.id === id)?.category;
let ids = 0;

const add = (menuItemId: string, seats?: number): DraftAction => {
  ids += 1;
  const line = { itemId: `${menuItemId} ${ids}`, menuItemId, name: menuItemId };
  return {
    type: 'add-line',
    line: { ...line, category: categoryOf(menuItemId) },
    ...(seats === undefined ? {} : { seats }),
  };
};
const edit = (change: Extract<DraftAction, { type: 'edit' }>['change']): DraftAction => ({
  type: 'edit',
  change,
});
const draftAfter = (...actions: DraftAction[]) =>
  currentDraft(actions.reduce(reduceDrafts, freshDrafts('first')));
const shown = (...actions: DraftAction[]) => chitCourses(menu, draftAfter(...actions), undefined);
const courses = (...actions: DraftAction[]) =>
  shown(...actions).map(({ course, held, rows }) => [
    course,
    held ? 'held' : 'fired',
    rows.map(({ lines: [{ name }] }) => name),
  ]);

describe('the course of a dish on the chit', () => {
  it('comes from its category, in any order of taps; drinks go first and are never held', () => {
    expect(courses(add('ribeye'), add('wine'), add('octopus'))).toEqual([
      ['now', 'fired', ['wine']],
      [1, 'fired', ['octopus']],
      [2, 'held', ['ribeye']],
    ]);
  });

  it('holds nothing of an order that leaves the house', () => {
    expect(courses(edit({ orderType: 'takeout' }), add('ribeye'), add('octopus'))).toEqual([
      [1, 'fired', ['octopus']],
      [2, 'fired', ['ribeye']],
    ]);
  });

  it('is fired with the first course that there is', () => {
    expect(courses(add('ribeye'), add('wine'))).toEqual([
      ['now', 'fired', ['wine']],
      [2, 'fired', ['ribeye']],
    ]);
  });

  it('is another one for the dishes of one category, and then the dish’s own again', () => {
    const first = edit({ override: { course: 1 } });
    expect(courses(first, add('ribeye'), add('risotto'), add('wine'), add('risotto'))).toEqual([
      ['now', 'fired', ['wine']],
      [1, 'fired', ['ribeye', 'risotto']],
      [2, 'held', ['risotto']],
    ]);
  });
});

describe('the rows of the chit', () => {
  it('hold equal dishes of several seats together, and others apart', () => {
    const goesOn = edit({ next: { goesOn: true, seat: 1 } });
    const round = ['octopus', 'burrata', 'octopus', 'octopus'].map((dish) => add(dish, 4));
    const [starters] = shown(goesOn, ...round);
    expect(starters?.rows.map(({ quantity, seats }) => [quantity, seats])).toEqual([
      [3, [1, 3, 4]],
      [1, [2]],
    ]);
  });

  it('fold a course far from the last dish, on a long chit only, and never one that lacks a choice', () => {
    const goesOn = edit({ next: { goesOn: true, seat: 1 } });
    const far = (...actions: DraftAction[]) => shown(...actions).map(({ isFar }) => isFar);
    expect(far(goesOn, add('octopus', 6), add('risotto', 6))).toEqual([false, false]);
    const notes = Array.from({ length: 7 }, (_, index): DraftAction[] => {
      const action = add('octopus');
      if (action.type !== 'add-line') return [];
      const change = { note: `note ${index}` };
      return [action, { type: 'change-line', itemId: action.line.itemId, change }];
    }).flat();
    expect(far(...notes, add('risotto'))).toEqual([true, false]);
    expect(far(...notes, add('ribeye'), add('wine'))).toEqual([false, true, false]);
  });
});

describe('the seat of the next dish', () => {
  it('goes on by itself round the table, and back when the last dish is removed', () => {
    const goesOn = edit({ next: { goesOn: true, seat: 1 } });
    const three = draftAfter(goesOn, add('octopus', 2), add('burrata', 2), add('wings', 2));
    expect(three.lines.map(({ seat }) => seat)).toEqual([1, 2, 1]);
    expect(three.next.seat).toBe(2);
    const last = three.lines.at(-1)?.itemId ?? '';
    const removed = reduceDrafts(
      { current: three.id, all: [three], server: '' },
      { type: 'remove-line', itemId: last },
    );
    expect(currentDraft(removed).next.seat).toBe(1);
  });

  it('gets the same dish as the last, with its choices and the allergies of its own guest', () => {
    const seat = (of: number) => edit({ next: { seat: of } });
    const wine = add('wine');
    const steak = add('ribeye');
    if (wine.type !== 'add-line' || steak.type !== 'add-line') throw new Error('Not a line.');
    const rare = [{ group: 'doneness', name: 'Rare' }];
    const { lines, next } = draftAfter(
      seat(2),
      wine,
      { type: 'change-line', itemId: wine.line.itemId, change: { allergies: ['nuts'] } },
      seat(1),
      steak,
      {
        type: 'change-line',
        itemId: steak.line.itemId,
        change: { choices: rare, allergies: ['egg'] },
      },
      { type: 'ditto', itemId: 'same', seats: 4 },
    );
    expect(lines.at(-1)).toMatchObject({
      itemId: 'same',
      seat: 2,
      choices: rare,
      allergies: ['nuts'],
    });
    expect(next.seat).toBe(2);
  });
});

it('opens a draft from before choices had groups, and knows what was chosen', () => {
  const line = {
    itemId: 'a',
    menuItemId: 'ribeye',
    name: 'Ribeye',
    quantity: 1,
    course: 1,
    modifiers: ['Rare'],
    allergies: [],
    note: '',
  };
  const old = {
    id: 'd',
    orderType: 'dine-in',
    table: '3',
    guest: '',
    server: 'Ana',
    note: '',
    priority: 'normal',
    lines: [line, { ...line, itemId: 'b', modifiers: ['no salt'] }],
    next: { course: 2, seat: 1 },
  };
  const { lines, next } = stored.parse(old);
  expect(next).toEqual({ seat: 1 });
  expect(lines.map((each) => missingOf(menu, each).map(({ name }) => name))).toEqual([
    [],
    ['Doneness'],
  ]);
});
