import type { WindowMode } from '../../../shared/contract/house';

export type Size = { width: number; height: number };
export type Bounds = Size & { x: number; y: number };

/** A connected display: all of it, and the part that no task bar covers. In device-independent pixels. */
export type Area = { id: number; bounds: Bounds; workArea: Bounds };

/** The display and mode of a window. Without a display, the window opens where it was last. */
export type Placement = { display: number | undefined; mode: WindowMode };

/** Where a window goes. `isAway`: its display is not connected, so it is on another one as a normal window. */
export type Where = { display: Area; bounds: Bounds; mode: WindowMode; isAway: boolean };

type Asked = {
  placement: Placement;
  /** The numbered displays; undefined while one is not connected. */
  displays: readonly (Area | undefined)[];
  /** The main display now. */
  main: Area;
  /** The role's usual size. */
  size: Size;
  /** Where a person last left the window. */
  remembered: Bounds | undefined;
  /** How many windows were placed before, so that no window fully covers another. */
  nth: number;
};

/** Offset down and right from the window before, about the height of a title bar. */
const CASCADE = 32;

/**
 * Decides where a window goes: on the display of its placement, at the place where a person left it if that is
 * on this display, else in the middle. When the display is not connected, the window goes to the main one as a
 * normal window in any mode, so that a person can move it and it covers nothing permanently.
 */
export function whereFor({ placement, displays, main, size, remembered, nth }: Asked): Where {
  const own =
    placement.display === undefined
      ? remembered
        ? displays.find((display) => display && isMostlyOn(remembered, display))
        : main
      : displays[placement.display];
  const display = own ?? main;
  const isLeftHere = own && remembered && isMostlyOn(remembered, own);
  const bounds = isLeftHere ? remembered : middle(display.workArea, size, nth);
  return {
    display,
    bounds: into(bounds, display.workArea),
    mode: own ? placement.mode : 'window',
    isAway: own === undefined,
  };
}

/**
 * True when an open window must move after displays changed: its display came or went, it is out of sight, or
 * it fills a display whose size changed. Every other window stays where a person put it.
 */
export function mustMove(now: { bounds: Bounds; isAway: boolean }, where: Where): boolean {
  if (now.isAway !== where.isAway || !isMostlyOn(now.bounds, where.display)) return true;
  const { bounds } = where.display;
  return (
    where.mode !== 'window' &&
    (now.bounds.width !== bounds.width || now.bounds.height !== bounds.height)
  );
}

/** True when the middle of a window is on a display. */
export function isMostlyOn(window: Bounds, { bounds }: Pick<Area, 'bounds'>): boolean {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  return (
    x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
  );
}

/** Fits a window inside an area: shrinks it to the area and moves it as little as possible. */
function into(window: Bounds, area: Bounds): Bounds {
  const width = Math.min(window.width, area.width);
  const height = Math.min(window.height, area.height);
  const within = (at: number, from: number, room: number): number =>
    Math.round(Math.max(from, Math.min(at, from + room)));
  return {
    x: within(window.x, area.x, area.width - width),
    y: within(window.y, area.y, area.height - height),
    width,
    height,
  };
}

/** A small window in the upper right corner of a larger one, inside the display's work area. */
export const corner = (window: Bounds, { width, height }: Size, area: Bounds): Bounds =>
  into({ x: window.x + window.width - width, y: window.y, width, height }, area);

function middle(area: Bounds, { width, height }: Size, nth: number): Bounds {
  return {
    x: area.x + (area.width - width) / 2 + nth * CASCADE,
    y: area.y + (area.height - height) / 2 + nth * CASCADE,
    width,
    height,
  };
}
