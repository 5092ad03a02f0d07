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

/**
 * Keys that were chosen in this window: the place of the key (`KeyboardEvent.code`, like `KeyG` or `Numpad7`), so that it
 * is the same key in every layout and without NumLock. A device without places has `KeyboardEvent.key` in lower case.
 */
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
  const intent = map.get(key.code) ?? map.get(nameOf(key));
  return intent && key.repeat && !REPEATABLE.includes(intent.type) ? undefined : intent;
}

/** Returns what is stored for a key that a person chose. */
export const placeOf = ({ code, key }: Pick<Key, 'code' | 'key'>): string =>
  code === '' || code === 'Unidentified' ? key.toLowerCase() : code;

/**
 * Names a key. A digit is the digit of its place: the top row of a French keyboard and a number pad without NumLock
 * are digits too. A letter is the one that is printed on it, or that of its place where it is not a Latin one. Shift
 * and a digit are a key of their own, except on layouts that need Shift for a digit: there it only picks.
 */
function nameOf({ key, code, shiftKey }: Key): string {
  const [, pad] = /^Numpad(\d)$/u.exec(code) ?? [];
  if (pad !== undefined) return pad;
  const [, digit] = /^Digit(\d)$/u.exec(code) ?? [];
  if (digit !== undefined)
    return shiftKey && key !== digit && digit !== '0' ? `shift+${digit}` : digit;
  const [, letter] = /^Key([A-Z])$/u.exec(code) ?? [];
  const isLatin = /^[a-z]$/iu.test(key);
  return (letter !== undefined && !isLatin ? letter : key).toLowerCase();
}

/** The default name of a key, from its place or its own name. */
function plainName(place: string): string {
  const [, name = place] = /^(?:Key|Digit|Numpad(?=Enter))([A-Z0-9]|Enter)$/u.exec(place) ?? [];
  return name.toLowerCase();
}

/** Keys that the window needs itself, or that are not complete keys. */
const RESERVED =
  /^(?:[1-9]|tab|escape|(?:shift|control|alt|meta)(?:left|right)?|altgraph|capslock|numlock|dead|unidentified|process)$/u;

/**
 * Returns why a key cannot be chosen for `action`: the action that has it, or `reserved` if it picks tickets
 * or moves the focus. Undefined if it can be chosen. `key`: its place, or its name.
 */
export function conflictOf(
  action: KeyAction,
  key: string,
  own: OwnKeys,
): KeyAction | 'reserved' | undefined {
  const name = plainName(key);
  if (RESERVED.test(name)) return 'reserved';
  return KEY_ACTIONS.find(
    (other) => other !== action && keysOf(other, own).map(plainName).includes(name),
  );
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
  space: '␣',
  minus: '-',
  equal: '=',
  comma: ',',
  period: '.',
  slash: '/',
  backslash: '\\',
  semicolon: ';',
  quote: "'",
  backquote: '`',
  bracketleft: '[',
  bracketright: ']',
};

/** Returns the label printed on a key: "⏎", "G", "Num 7". */
export function keyLabel(key: string): string {
  const pad = /^Numpad(?!Enter)(.+)$/u.exec(key)?.[1];
  if (pad !== undefined) return `Num ${pad}`;
  const name = plainName(key);
  return (
    LABELS[name] ??
    (name.length > 1 ? name.slice(0, 1).toUpperCase() + name.slice(1) : name.toUpperCase())
  );
}
