/** Who speaks: a window's role, or `house` for the hub's own subscribers. */
export const ROLES = ['front-of-house', 'kitchen', 'pager', 'manager', 'house'] as const;
export type Role = (typeof ROLES)[number];

/** The roles that have a window today. */
export const WINDOW_ROLES = ['front-of-house', 'kitchen', 'pager'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];
