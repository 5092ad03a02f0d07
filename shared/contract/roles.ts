/** Who speaks: a window's role, or `system` for the hub itself and its subscribers. */
export const ROLES = ['front-of-house', 'kitchen', 'pager', 'manager', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** The sender of a command, as the journal stores it. */
export type Actor = {
  role: Role;
  /** The station or device, like `kitchen 2`. */
  name?: string | undefined;
  /** Who approved the command with a PIN. */
  person?: string | undefined;
};

/** The hub itself, or the subscriber with this name. */
export const system = (name?: string): Actor => ({ role: 'system', name });

/** The roles that have a window. */
export const WINDOW_ROLES = ['front-of-house', 'kitchen', 'pager', 'manager'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

/** The windows that every start opens. A person opens the others. */
export const START_ROLES = [
  'front-of-house',
  'kitchen',
  'pager',
] as const satisfies readonly WindowRole[];
export type StartRole = (typeof START_ROLES)[number];
