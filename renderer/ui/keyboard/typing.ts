/** A field that takes text. */
export type TextTarget = HTMLInputElement | HTMLTextAreaElement;

const TYPES = ['text', 'search', 'tel', 'url', 'password'];

/** The field, if a person can type text into it and it has no pad of its own. */
export function typedField(target: EventTarget | null): TextTarget | undefined {
  const isField =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && TYPES.includes(target.type));
  if (!isField || target.readOnly || target.disabled) return undefined;
  return target;
}

/** Writes a text at the caret, over the selection, as a key would: no more than the field takes. */
export function typeText(field: TextTarget, text: string): void {
  const [from, to] = selectionOf(field);
  const room = field.maxLength < 0 ? text.length : field.maxLength - field.value.length + to - from;
  if (text.length > room) return;
  replace(field, from, to, text, 'insertText');
}

/** Deletes the selection, or the sign before the caret. */
export function deleteBack(field: TextTarget): void {
  const [from, to] = selectionOf(field);
  if (from !== to) replace(field, from, to, '', 'deleteContentBackward');
  else if (from > 0) {
    const before = [...field.value.slice(0, from)].at(-1) ?? '';
    replace(field, from - before.length, to, '', 'deleteContentBackward');
  }
}

const ownKeys = new WeakSet<Event>();
/** True for a key that this keyboard pressed. */
export const isOwnKey = (event: Event): boolean => ownKeys.has(event);

/** Presses Enter: a new line in a note, else what Enter does in the field or its form. */
export function pressEnter(field: TextTarget): void {
  const press = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };
  const down = new KeyboardEvent('keydown', press);
  ownKeys.add(down);
  const isTaken = !field.dispatchEvent(down);
  field.dispatchEvent(new KeyboardEvent('keyup', press));
  if (isTaken) return;
  if (field instanceof HTMLTextAreaElement) typeText(field, '\n');
  else field.form?.requestSubmit();
}

const selectionOf = (field: TextTarget): [number, number] => {
  const end = field.value.length;
  return [field.selectionStart ?? end, field.selectionEnd ?? end];
};

function replace(field: TextTarget, from: number, to: number, text: string, inputType: string) {
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data: text || null }));
}
