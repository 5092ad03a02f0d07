/** Who speaks: a window's role, or `house` for the hub's own subscribers. */
export const ROLES = ['front-of-house', 'kitchen', 'pager', 'manager', 'house'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that have a window. */
export const WINDOW_ROLES = ['front-of-house', 'kitchen', 'pager', 'manager'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

/** The windows that every start opens. The others open when somebody asks for them. */
export const START_ROLES = [
  'front-of-house',
  'kitchen',
  'pager',
] as const satisfies readonly WindowRole[];
export type StartRole = (typeof START_ROLES)[number];
