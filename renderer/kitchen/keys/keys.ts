/** What a key asks for; see the legend at the foot of the window. */
export type Intent =
  | { type: 'pick'; nth: number }
  | { type: 'move'; by: 1 | -1 }
  | { type: 'line'; by: 1 | -1 }
  | { type: 'turn'; by: 1 | -1 }
  | { type: 'bump' | 'start' | 'recall' | 'page-server' | 'fire' | 'all-day' | '86' | 'clear' };

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

const KEYS: Record<string, Intent> = {
  arrowup: { type: 'line', by: -1 },
  arrowdown: { type: 'line', by: 1 },
  arrowleft: { type: 'move', by: -1 },
  arrowright: { type: 'move', by: 1 },
  pageup: { type: 'turn', by: -1 },
  pagedown: { type: 'turn', by: 1 },
  enter: { type: 'bump' },
  b: { type: 'bump' },
  s: { type: 'start' },
  r: { type: 'recall' },
  p: { type: 'page-server' },
  f: { type: 'fire' },
  a: { type: 'all-day' },
  e: { type: '86' },
  '0': { type: 'clear' },
  escape: { type: 'clear' },
};

/** These may repeat while a key is held down; bumping twice by a heavy finger must not happen. */
const REPEATABLE: readonly Intent['type'][] = ['line', 'move', 'turn'];

/** The intent of a key of a keyboard or a bump bar, or undefined if it has none here. */
export function intentOf({ key, ctrlKey, metaKey, altKey, repeat }: Key): Intent | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const intent: Intent | undefined = /^[1-9]$/u.test(key)
    ? { type: 'pick', nth: Number(key) }
    : KEYS[key.toLowerCase()];
  return intent && repeat && !REPEATABLE.includes(intent.type) ? undefined : intent;
}
