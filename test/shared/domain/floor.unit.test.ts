import { describe, expect, it } from 'vitest';
import { command, given } from './given';

const arrange = (name: string, x: number, y: number) =>
  command('floor.arrange', { tables: [{ name, position: { x, y } }] });

describe('arranging the floor', () => {
  it('moves the table that was dragged and leaves the others', () => {
    given()
      .when(arrange('12', 40, 25))
      .then([
        [
          'house.changed',
          {
            tables: [
              { name: '7', zone: 'Main' },
              { name: '12', zone: 'Main', position: { x: 40, y: 25 } },
            ],
          },
        ],
      ]);
  });

  it('emits nothing when the table is there already', () => {
    given(arrange('12', 40, 25))
      .when(arrange('12', 40, 25))
      .then([]);
  });

  it('refuses a table that the house does not have', () => {
    given()
      .when(arrange('Lawn', 1, 1))
      .then({ code: 'not-found', field: 'data.tables.0.name', says: /Lawn/u });
  });

  it('keeps everything else of the house', () => {
    const { state } = given(arrange('12', 40, 25));
    expect(state.house.stations).toHaveLength(3);
    expect(state.house.tables.map(({ name }) => name)).toEqual(['7', '12']);
  });
});
