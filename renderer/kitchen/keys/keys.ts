/** The action that a key asks for; see the legend at the foot of the window. */
export type Intent =
  | { type: 'pick'; nth: number }
  | { type: 'mark-and-bump'; nth: number }
  | { type: 'move'; by: 1 | -1 }
  | { type: 'line'; by: 1 | -1 }
  | { type: 'turn'; by: 1 | -1 }
  | {
      type:
        | 'bump'
        | 'start'
        | 'recall'
        | 'page-server'
        | 'fire'
        | 'on-the-fly'
        | 'all-day'
        | 'stands'
        | '86'
        | 'clear'
        | 'pass';
    };

export type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>;

/** The actions whose key can be chosen. The digits 1 to 9 always belong to the tickets that show them. */
export const KEY_ACTIONS = [
  'bump',
  'line-up',
  'line-down',
  'left',
  'right',
  'pass',
  'start',
  'recall',
  'page-server',
  'fire',
  'on-the-fly',
  'all-day',
  'page-up',
  'page-down',
  '86',
  'stands',
  'clear',
] as const;
export type KeyAction = (typeof KEY_ACTIONS)[number];

/** Keys that were chosen in this window, as `KeyboardEvent.key` in lower case. */
export type OwnKeys = Partial<Record<KeyAction, string>>;
export type KeyMap = ReadonlyMap<string, Intent>;

const ACTIONS: Record<KeyAction, { keys: readonly string[]; intent: Intent }> = {
  bump: { keys: ['enter', 'b'], intent: { type: 'bump' } },
  'line-up': { keys: ['arrowup'], intent: { type: 'line', by: -1 } },
  'line-down': { keys: ['arrowdown'], intent: { type: 'line', by: 1 } },
  left: { keys: ['arrowleft'], intent: { type: 'move', by: -1 } },
  right: { keys: ['arrowright'], intent: { type: 'move', by: 1 } },
  pass: { keys: ['t'], intent: { type: 'pass' } },
  start: { keys: ['s'], intent: { type: 'start' } },
  recall: { keys: ['r'], intent: { type: 'recall' } },
  'page-server': { keys: ['p'], intent: { type: 'page-server' } },
  fire: { keys: ['f'], intent: { type: 'fire' } },
  'on-the-fly': { keys: ['o'], intent: { type: 'on-the-fly' } },
  'all-day': { keys: ['a'], intent: { type: 'all-day' } },
  'page-up': { keys: ['pageup'], intent: { type: 'turn', by: -1 } },
  'page-down': { keys: ['pagedown'], intent: { type: 'turn', by: 1 } },
  '86': { keys: ['e'], intent: { type: '86' } },
  stands: { keys: ['w'], intent: { type: 'stands' } },
  clear: { keys: ['0', 'escape'], intent: { type: 'clear' } },
};

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Intents that repeat while a key is held down. A held key must not bump twice. */
const REPEATABLE: readonly Intent['type'][] = ['line', 'move', 'turn'];

/** Returns the keys of an action: the chosen one, or else the default ones. */
export const keysOf = (action: KeyAction, own: OwnKeys): readonly string[] =>
  own[action] === undefined ? ACTIONS[action].keys : [own[action]];

/** `digitsBump`: a digit alone picks and bumps its ticket, and Shift with a digit only picks it. */
export const keyMapOf = (own: OwnKeys, digitsBump = false): KeyMap =>
  new Map<string, Intent>([
    ...KEY_ACTIONS.flatMap((action) =>
      keysOf(action, own).map((key) => [key, ACTIONS[action].intent] as const),
    ),
    ...DIGITS.flatMap((nth) => [
      [digitsBump ? `shift+${nth}` : `${nth}`, { type: 'pick', nth }] as const,
      [digitsBump ? `${nth}` : `shift+${nth}`, { type: 'mark-and-bump', nth }] as const,
    ]),
  ]);

const DEFAULT_MAP = keyMapOf({});

/** Returns the intent of a key of a keyboard or a bump bar, or undefined if it has none. */
export function intentOf(key: Key, map: KeyMap = DEFAULT_MAP): Intent | undefined {
  if (key.ctrlKey || key.metaKey || key.altKey) return undefined;
  const intent = map.get(nameOf(key));
  return intent && key.repeat && !REPEATABLE.includes(intent.type) ? undefined : intent;
}

/** Names Shift and a digit as a key, except on layouts that need Shift for a digit. */
function nameOf({ key, code, shiftKey }: Key): string {
  const [, digit] = /^Digit([1-9])$/u.exec(code) ?? [];
  return shiftKey && digit !== undefined && key !== digit ? `shift+${digit}` : key.toLowerCase();
}

/** Keys that the window needs itself, or that are not complete keys. */
const RESERVED =
  /^(?:[1-9]|tab|escape|shift|control|alt|altgraph|meta|capslock|dead|unidentified|process)$/u;

/**
 * Returns why `key` cannot be chosen for `action`: the action that has it, or `reserved` if it picks tickets
 * or moves the focus. Undefined if it can be chosen.
 */
export function conflictOf(
  action: KeyAction,
  key: string,
  own: OwnKeys,
): KeyAction | 'reserved' | undefined {
  if (RESERVED.test(key)) return 'reserved';
  return KEY_ACTIONS.find((other) => other !== action && keysOf(other, own).includes(key));
}

const LABELS: Record<string, string> = {
  enter: '⏎',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  escape: 'Esc',
  backspace: '⌫',
  delete: 'Del',
  ' ': '␣',
};

/** Returns the label printed on a key. */
export const keyLabel = (key: string): string =>
  LABELS[key] ??
  (key.length > 1 ? key.slice(0, 1).toUpperCase() + key.slice(1) : key.toUpperCase());
