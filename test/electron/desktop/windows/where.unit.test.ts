import { describe, expect, it } from 'vitest';
import {
  type Area,
  type Bounds,
  corner,
  mustMove,
  type Placement,
  whereFor,
} from '../../../../electron/desktop/windows/where';

const display = (id: number, x: number, width = 1920, height = 1080): Area => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
});
const MAIN = display(1, 0);
const LINE = display(2, 1920);
const SIZE = { width: 1366, height: 768 };

const place = (
  placement: Placement,
  {
    displays = [MAIN, LINE],
    remembered,
    nth = 0,
    main = MAIN,
  }: {
    displays?: readonly (Area | undefined)[];
    remembered?: Bounds;
    nth?: number;
    main?: Area;
  } = {},
) => whereFor({ placement, displays, main, size: SIZE, remembered, nth });

const inWindow = (shown: number | undefined): Placement => ({ display: shown, mode: 'window' });

describe('a window that was not moved yet', () => {
  it('opens in the middle of its display, in its usual size', () => {
    expect(place(inWindow(1))).toEqual({
      display: LINE,
      bounds: { x: 1920 + 277, y: 136, ...SIZE },
      mode: 'window',
      isAway: false,
    });
  });

  it('does not cover the one before', () => {
    const [first, second] = [place(inWindow(0)), place(inWindow(0), { nth: 1 })];
    expect(second.bounds.x - first.bounds.x).toBe(32);
    expect(second.bounds.y - first.bounds.y).toBe(32);
  });

  it('is no larger than the space on its display, however many there are', () => {
    const small = display(1, 0, 1024, 600);
    expect(place(inWindow(0), { displays: [small], main: small, nth: 9 }).bounds).toEqual(
      small.workArea,
    );
  });
});

describe('a window that a person moved', () => {
  const left = { x: 2000, y: 100, width: 800, height: 600 };

  it('returns to its place, in the size it had', () => {
    expect(place(inWindow(1), { remembered: left }).bounds).toEqual(left);
    expect(place(inWindow(undefined), { remembered: left })).toMatchObject({
      bounds: left,
      display: LINE,
      isAway: false,
    });
  });

  it('still follows the placement of the house', () => {
    expect(place(inWindow(0), { remembered: left })).toMatchObject({
      display: MAIN,
      bounds: SIZE,
    });
  });

  it('is moved back when part of it is out of sight', () => {
    const half = { x: -300, y: 900, width: 800, height: 600 };
    expect(place(inWindow(0), { remembered: half }).bounds).toEqual({
      ...half,
      x: 277,
      y: 136,
      ...SIZE,
    });
    const corner = { x: 1200, y: 500, width: 800, height: 600 };
    expect(place(inWindow(0), { remembered: corner }).bounds).toEqual({
      x: 1120,
      y: 440,
      width: 800,
      height: 600,
    });
  });

  it('moves to the main display when its own is gone', () => {
    expect(place(inWindow(undefined), { remembered: left, displays: [MAIN] })).toMatchObject({
      display: MAIN,
      bounds: SIZE,
      isAway: true,
    });
  });
});

describe('a screen that fills its display', () => {
  it('keeps its mode there', () => {
    expect(place({ display: 1, mode: 'kiosk' })).toMatchObject({ display: LINE, mode: 'kiosk' });
  });

  it.each([[1], [7]])('opens on the main one, in a window, while display %i is missing', (at) => {
    expect(place({ display: at, mode: 'kiosk' }, { displays: [MAIN, undefined] })).toMatchObject({
      display: MAIN,
      mode: 'window',
      isAway: true,
    });
  });
});

describe('when displays change', () => {
  const at = (bounds: Bounds, isAway = false) => ({ bounds, isAway });
  const there = { x: 2000, y: 100, width: 800, height: 600 };

  it('a window in sight on its own display stays', () => {
    expect(mustMove(at({ ...there, x: 2200 }), place(inWindow(1)))).toBe(false);
  });

  it('a window leaves when its display goes, and returns with it', () => {
    const gone = place(inWindow(1), { displays: [MAIN, undefined] });
    expect(mustMove(at(there), gone)).toBe(true);
    expect(mustMove(at(gone.bounds, true), gone)).toBe(false);
    expect(mustMove(at(gone.bounds, true), place(inWindow(1)))).toBe(true);
  });

  it('a window out of sight is moved, and one that filled another size is fitted', () => {
    expect(mustMove(at({ ...there, x: 5000 }), place(inWindow(1)))).toBe(true);
    const kiosk = place({ display: 0, mode: 'kiosk' });
    expect(mustMove(at(MAIN.bounds), kiosk)).toBe(false);
    expect(mustMove(at({ x: 0, y: 0, width: 1280, height: 720 }), kiosk)).toBe(true);
  });
});

it('a compact window keeps to the corner of the large one, and inside the display', () => {
  const small = { width: 320, height: 240 };
  expect(corner({ x: 100, y: 50, width: 440, height: 900 }, small, MAIN.workArea)).toEqual({
    x: 220,
    y: 50,
    ...small,
  });
  expect(corner({ x: 1800, y: -20, width: 440, height: 900 }, small, MAIN.workArea)).toEqual({
    x: 1600,
    y: 0,
    ...small,
  });
});
