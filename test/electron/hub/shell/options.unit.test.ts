import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../../electron/hub/shell/options';

describe('the command line', () => {
  it('may be empty', () => {
    expect(parseOptions(['.', '--no-sandbox'])).toEqual({
      ok: true,
      options: {
        data: undefined,
        rehearse: undefined,
        speed: 1,
        ticketsPerHour: 350,
        expo: false,
        window: undefined,
        headless: false,
        narrate: false,
        resetPins: false,
        task: undefined,
      },
    });
  });

  it('names a folder, a rehearsal and its speed', () => {
    expect(
      parseOptions(['.', '--data', 'here', '--rehearse=orders.tsv', '--speed', '60']),
    ).toMatchObject({
      ok: true,
      options: { data: resolve('here'), rehearse: resolve('orders.tsv'), speed: 60 },
    });
  });

  it('asks for a rehearsal with expo', () => {
    const asked = parseOptions(['.', '--rehearse', 'orders.tsv', '--expo']);
    expect(asked).toMatchObject({ ok: true, options: { expo: true } });
  });

  it('asks for the hub alone', () => {
    expect(parseOptions(['--headless', '--data', 'here', '--narrate'])).toMatchObject({
      ok: true,
      options: { headless: true, data: resolve('here'), narrate: true },
    });
  });

  it('names a window to open', () => {
    expect(parseOptions(['.', '--window', 'manager'])).toMatchObject({
      ok: true,
      options: { window: 'manager' },
    });
  });

  it("ignores the switches of Chromium, and takes the first of two of Heard's", () => {
    const argv = ['.', '--log-level=3', '--disable-gpu', '--speed', '60', '--speed=2', '--narrate'];
    expect(parseOptions(argv)).toMatchObject({ ok: true, options: { speed: 60, narrate: true } });
  });

  it('takes a value that looks like a switch after an equals sign', () => {
    expect(parseOptions(['--data=--expo'])).toMatchObject({
      ok: true,
      options: { data: resolve('--expo'), expo: false },
    });
  });

  it.each([
    [['--data'], '--data'],
    [['--data='], '--data'],
    [['--rehearse', '--speed', '2'], '--rehearse'],
    [['--speed', 'fast'], '--speed'],
    [['--speed', '0'], '--speed'],
    [['--tickets-per-hour', '-1'], '--tickets-per-hour'],
    [['--window'], '--window'],
    [['--window', 'cellar'], '--window'],
    [['--headless', '--window', 'manager'], '--window'],
    [['--headless', '--rehearse=orders.csv'], '--rehearse'],
    [['--verify', 'here', '--headless'], '--verify'],
  ])('%j is refused with what to do', (argv, name) => {
    expect(parseOptions(argv)).toEqual({ ok: false, message: expect.stringContaining(name) });
  });
});
