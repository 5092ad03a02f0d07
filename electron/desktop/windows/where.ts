import type { WindowMode } from '../../../shared/contract/house';

export type Size = { width: number; height: number };
export type Bounds = Size & { x: number; y: number };

/** A connected display; all of it, and what no task bar covers. In device-independent pixels. */
export type Area = { id: number; bounds: Bounds; workArea: Bounds };

/** The display and mode of a window. Without a display: wherever it was last. */
export type Placement = { display: number | undefined; mode: WindowMode };

/** Where a window goes. `isAway`: its own display is not there, so it stands in on another, windowed. */
export type Where = { display: Area; bounds: Bounds; mode: WindowMode; isAway: boolean };

type Asked = {
  placement: Placement;
  /** Every display that the house counts with, by its number; undefined while it is not connected. */
  displays: readonly (Area | undefined)[];
  /** The main display now. */
  main: Area;
  /** The role's usual size. */
  size: Size;
  /** Where a person left it last. */
  remembered: Bounds | undefined;
  /** How many windows went before it: so that no window wholly covers another. */
  nth: number;
};

/** Down and right of the window before, by about a title bar. */
const CASCADE = 32;

/**
 * Says where a window goes: on the display that the house names, at the place where a person left it
 * if that is on this display and in reach, else in the middle. A window whose display is not there
 * goes to the main one, in a window whatever its mode, so that it covers nothing for good and can be
 * moved.
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
 * True where a window that is open has to be put in its place after displays changed: its own came or
 * went, it is out of sight, or it fills a display that has another size now. Any other stays where a
 * person has it.
 */
export function mustMove(now: { bounds: Bounds; isAway: boolean }, where: Where): boolean {
  if (now.isAway !== where.isAway || !isMostlyOn(now.bounds, where.display)) return true;
  const { bounds } = where.display;
  return (
    where.mode !== 'window' &&
    (now.bounds.width !== bounds.width || now.bounds.height !== bounds.height)
  );
}

/** True where the middle of a window is on a display. */
export function isMostlyOn(window: Bounds, { bounds }: Pick<Area, 'bounds'>): boolean {
  const x = window.x + window.width / 2;
  const y = window.y + window.height / 2;
  return (
    x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height
  );
}

/** The same window wholly inside an area: no larger than it, and moved no further than it must be. */
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
