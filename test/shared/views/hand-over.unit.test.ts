import { describe, expect, it } from 'vitest';
import { carriersOf, handOverTo, openPagesOf, zonesOf } from '../../../shared/views/hand-over';
import { command, given } from '../domain/given';
import { testHouse } from '../domain/test-house';

const start = (server: string, ...zones: string[]) => command('shift.start', { server, zones });
const names = (people: { name: string }[]) => people.map(({ name }) => name);

describe('the people who may carry a pager', () => {
  it('are the staff in its order, then temps who are on shift', () => {
    const { state } = given(start('Zoe'), start('Luis', 'Main'));
    expect(names(carriersOf(state))).toEqual(['Ana', 'Luis', 'Rosa', 'Zoe']);
    expect(carriersOf(state)[1]?.shift?.zones).toEqual(['Main']);
    expect(carriersOf(state)[0]).not.toHaveProperty('shift');
  });

  it('are offered pages on shift first, and never the one who gives them away', () => {
    const { state } = given(start('Ana'), start('Rosa'));
    expect(names(handOverTo(state, 'Ana'))).toEqual(['Rosa', 'Luis']);
    expect(names(handOverTo(state, undefined))).toEqual(['Ana', 'Rosa', 'Luis']);
  });
});

describe('the pages of a hand-over', () => {
  it('are all open pages of the server, heard or not', () => {
    const calls = ['Ana', 'Luis', 'Ana'].map((server) =>
      command('page.send', { server, table: '7', text: 'Hands' }),
    );
    const { state } = given(...calls);
    expect(openPagesOf(state, 'Ana')).toHaveLength(2);
  });
});

describe('the zones to take', () => {
  it('are those of the house, then those that only tables name', () => {
    expect(zonesOf(testHouse)).toEqual(['Main']);
    expect(zonesOf({ ...testHouse, zones: [{ name: 'Patio' }] })).toEqual(['Patio', 'Main']);
  });
});
