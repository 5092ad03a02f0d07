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
    ['--dat', '--data'],
    ['--headles', '--headless'],
    ['--hedaless', '--headless'],
    ['--Verify=here', '--verify'],
    ['--tickets-per-hours', '--tickets-per-hour'],
    ['--days', '--day'],
  ])('with %s, which is nearly a switch of Heard, is refused everywhere', (typed, meant) => {
    for (const runsIn of ['electron', 'node'] as const) {
      expect(parseOptions([typed], runsIn)).toEqual({
        ok: false,
        message: expect.stringContaining(`Heard has no ${typed.split('=')[0]}: say ${meant}.`),
      });
    }
  });

  it.each([
    ['--no-sandbox'],
    ['--v=1'],
    ['--lang=es'],
    ['--js-flags=--expose-gc'],
    ['--remote-debugging-port=0'],
    ['--inspect=0'],
    ['-psn_0_1'],
    ['.'],
  ])('with %s is accepted where Chromium takes it, and refused in plain Node', (typed) => {
    expect(parseOptions([typed, '--data', 'here'])).toMatchObject({ ok: true });
    const inNode = parseOptions(['--headless', typed, '--data', 'here'], 'node');
    expect(inNode).toEqual({ ok: false, message: expect.stringContaining('--help') });
  });

  it('of plain Node accepts all of its own switches', () => {
    for (const argv of [
      ['--headless', '--data', 'here', '--narrate', '--reset-pins'],
      ['--backup=file', '--day', '2028-02-29', '--data', 'here'],
      ['--rehearse', 'file', '--to', 'there', '--speed=2', '--tickets-per-hour', '9', '--expo'],
    ])
      expect(parseOptions(argv, 'node')).toMatchObject({ ok: true });
  });

  it.each([
    [['--data'], '--data'],
    [['--data='], '--data'],
    [['--data', ''], '--data'],
    [['--verify', ''], '--verify'],
    [['--verify', ' '], '--verify'],
    [['--reset-pins=no'], '--reset-pins'],
    [['--backup', 'file', '--day=2026-13-45'], '--day'],
    [['--backup', 'file', '--day=2026-02-30'], '--day'],
    [['--backup', 'file', '--day=today'], '--day'],
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
