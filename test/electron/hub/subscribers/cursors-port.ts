import { describe, expect, it } from 'vitest';
import type { Cursors, Place } from '../../../../electron/hub/subscribers/cursors';

const HOUSE = 'house-1';
const PARKED = { sequence: 8, since: 1_000, reason: 'no paper', attempts: 8 };

/** What every implementation of `Cursors` promises. `reopen` gives the cursors that a restart finds. */
export function cursorsSuite(name: string, open: () => { cursors: Cursors; reopen(): Cursors }) {
  describe(`${name}: the cursor of a delivery`, () => {
    it('is undefined before the first write', async () => {
      expect(await open().cursors.read('printer')).toBeUndefined();
    });

    it('is the last one written, also after a restart', async () => {
      const { cursors, reopen } = open();
      for (const sequence of [3, 70_000, 4]) {
        await cursors.write('printer', { house: HOUSE, sequence });
        expect(await cursors.read('printer')).toEqual({ house: HOUSE, sequence });
      }
      expect(await reopen().read('printer')).toEqual({ house: HOUSE, sequence: 4 });
    });

    it('is separate from those of other deliveries', async () => {
      const { cursors } = open();
      await cursors.write('printer', { house: HOUSE, sequence: 1 });
      await cursors.write('printer-2', { house: HOUSE, sequence: 2 });
      expect(await cursors.read('printer')).toEqual({ house: HOUSE, sequence: 1 });
    });

    it('keeps a parked state until a cursor without one is written', async () => {
      const { cursors, reopen } = open();
      const parked: Place = { house: HOUSE, sequence: 7, parked: PARKED };
      await cursors.write('printer', parked);
      expect(await reopen().read('printer')).toEqual(parked);
      await cursors.write('printer', { house: HOUSE, sequence: 8 });
      expect(await reopen().read('printer')).toEqual({ house: HOUSE, sequence: 8 });
    });

    it('cannot be changed from outside', async () => {
      const { cursors } = open();
      const place = { house: HOUSE, sequence: 1 };
      await cursors.write('printer', place);
      place.sequence = 2;
      expect(await cursors.read('printer')).toEqual({ house: HOUSE, sequence: 1 });
    });

    it('has a name that no file system changes', async () => {
      const { cursors } = open();
      for (const wrong of ['', 'a b', '../a', 'Printer', 'a.b'])
        await expect(cursors.write(wrong, { house: HOUSE, sequence: 1 })).rejects.toThrow(
          /cannot name/u,
        );
    });
  });
}
