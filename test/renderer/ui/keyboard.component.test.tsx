import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { words } from '../../../renderer/manager/words';
import { DialogFrame, DialogTitle } from '../../../renderer/ui/dialog';
import { StatusCorner } from '../../../renderer/ui/status-corner';
import { TextField } from '../../../renderer/ui/text-field';
import { InMemoryHub } from '../in-memory-hub';
import { expectAccessible } from '../manager/office';
import { renderWindow } from '../render-window';

let hub: InMemoryHub;
const submitted = vi.fn();
beforeEach(() => {
  hub = new InMemoryHub();
  submitted.mockClear();
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: false, media }),
  );
});

function Fields() {
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [price, setPrice] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <main>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted(name);
        }}
      >
        <StatusCorner />
        <TextField label="Guest" value={name} max={12} onChange={setName} />
        <TextField label="Note" rows={2} value={note} onChange={setNote} />
        <input
          aria-label="Price"
          inputMode="decimal"
          value={price}
          onChange={({ target }) => setPrice(target.value)}
        />
        <input aria-label="PIN" inputMode="none" />
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {isOpen && (
          <DialogFrame shape="card" onClose={() => setOpen(false)}>
            <DialogTitle>Dialog</DialogTitle>
            <TextField label="Table" value={name} onChange={setName} />
          </DialogFrame>
        )}
      </form>
    </main>
  );
}

const open = (mode?: 'on' | 'off', language?: 'es') => {
  if (mode) localStorage.setItem('heard.manager.keyboard', mode);
  if (language) localStorage.setItem('heard.manager.language', language);
  renderWindow(hub, 'manager', words, <Fields />);
  return userEvent.setup({ pointerEventsCheck: 0 });
};
type User = ReturnType<typeof userEvent.setup>;

const keyboard = (hidden = false) =>
  screen.queryByRole('region', { name: /^(?:Keyboard|Teclado)$/, hidden });
const key = (name: string) => {
  const keys = keyboard(true);
  if (!keys) throw new Error('The keyboard should be up.');
  return within(keys).getByRole('button', { name, hidden: true });
};
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = async (user: User, ...names: string[]) => {
  for (const name of names) await user.pointer([{ keys: '[TouchA]', target: key(name) }]);
};
const touch = (user: User, target: Element) => user.pointer([{ keys: '[TouchA]', target }]);

describe('the keyboard on the screen', () => {
  it('comes for a field that a finger touched, and types a guest’s name', async () => {
    const user = open();
    await touch(user, field('Guest'));
    await press(user, 'Capitals', 'J', 'o', 's', 'Letters with accents', 'é', 'Delete', 'é');
    await press(user, 'Letters', 'Space', 'q', 'Delete', 'Digits and signs', '2');
    expect(field('Guest').value).toBe('José 2');
    expect(field('Guest')).toHaveFocus();
    await expectAccessible();
  });

  it('does not come for a mouse or the Tab key, and goes when a real key is pressed', async () => {
    const user = open();
    await user.click(field('Guest'));
    expect(keyboard()).toBeNull();
    await user.tab();
    expect(keyboard()).toBeNull();
    await touch(user, field('Guest'));
    expect(keyboard()).toBeVisible();
    await user.keyboard('J');
    expect(keyboard()).toBeNull();
    expect(field('Guest').value).toBe('J');
  });

  it('goes with Done and comes back with the next touch; the focus stays', async () => {
    const user = open();
    await touch(user, field('Guest'));
    await press(user, 'a', 'Done');
    expect(keyboard()).toBeNull();
    expect(field('Guest')).toHaveFocus();
    await touch(user, field('Guest'));
    expect(keyboard()).toBeVisible();
    await touch(user, screen.getByRole('button', { name: /^Language/ }));
    // It waits for the touch to reach its button, and then makes room.
    expect(keyboard()).toBeVisible();
    await waitFor(() => expect(keyboard()).toBeNull());
  });

  it('stays in the field’s dialog, which does not close under it', async () => {
    const user = open();
    await touch(user, screen.getByRole('button', { name: 'Open' }));
    await touch(user, field('Table'));
    await press(user, 'Digits and signs', '1', '2');
    expect(field('Table').value).toBe('12');
    expect(screen.getByRole('dialog')).toBeVisible();
  });

  it('writes at the caret, no more than the field takes, and Enter does what it does there', async () => {
    const user = open('on');
    await user.click(field('Guest'));
    await press(user, 'a', 'c');
    act(() => field('Guest').setSelectionRange(1, 1));
    await press(user, 'b');
    expect(field('Guest').value).toBe('abc');
    for (let count = 0; count < 12; count += 1) await press(user, 'x');
    expect(field('Guest').value).toHaveLength(12);
    await press(user, 'Enter');
    expect(submitted).toHaveBeenCalledTimes(1);
    await user.click(field('Note'));
    await press(user, 'a', 'Enter', 'b');
    expect(field('Note').value).toBe('a\nb');
    expect(submitted).toHaveBeenCalledTimes(1);
  });

  it('begins with digits for a price, and leaves a PIN to its pad', async () => {
    const user = open('on');
    await user.click(field('Price'));
    await press(user, '9', '.', '5');
    expect(field('Price').value).toBe('9.5');
    expect(field('Price').inputMode).toBe('none');
    await user.click(field('PIN'));
    await waitFor(() => expect(keyboard()).toBeNull());
    expect(field('Price').inputMode).toBe('decimal');
  });

  it('is in the window’s language, with ñ and accents in Spanish', async () => {
    const user = open('on', 'es');
    await user.click(field('Guest'));
    await press(user, 'Mayúsculas', 'Ñ', 'a', 'Letras con acentos', 'ú', '¿');
    expect(field('Guest').value).toBe('Ñaú¿');
    expect(key('Listo')).toBeVisible();
  });

  it('is this window’s choice: when touched, always, never', async () => {
    const user = open();
    const choice = () => screen.getByRole('button', { name: /^Keyboard on the screen/ });
    expect(choice()).toHaveAccessibleName('Keyboard on the screen: when a field is touched');
    await user.click(choice());
    expect(choice()).toHaveAccessibleName('Keyboard on the screen: always');
    await user.click(field('Guest'));
    expect(keyboard()).toBeVisible();
    await user.click(choice());
    await touch(user, field('Guest'));
    expect(keyboard()).toBeNull();
    expect(localStorage.getItem('heard.manager.keyboard')).toBe('off');
  });
});
