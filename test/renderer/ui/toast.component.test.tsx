import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Toast, useToast } from '../../../renderer/state/toasts';
import { ToastProvider } from '../../../renderer/ui/toast';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

function Buttons({ toasts }: { toasts: Record<string, Toast> }) {
  const toast = useToast();
  return Object.entries(toasts).map(([name, each]) => (
    <button key={name} type="button" onClick={() => toast(each)}>
      {name}
    </button>
  ));
}

function open(undone: () => void = () => {}) {
  const undo = { label: 'Undo', run: undone };
  render(
    <ToastProvider>
      <Buttons
        toasts={{
          move: { type: 'done', text: 'Moved.', undo },
          merge: { type: 'done', text: 'Merged.', undo },
          other: { type: 'done', text: 'Noted.' },
        }}
      />
    </ToastProvider>,
  );
  return userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) });
}

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const shown = () => screen.queryAllByRole('status').map(({ textContent }) => textContent);

it('offers an undo for at least ten seconds, and a plain text for less', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'move' }));
  wait(10_000);
  expect(shown()).toEqual(['Moved.Undo']);
  wait(4_000);
  expect(shown()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'other' }));
  wait(7_000);
  expect(shown()).toEqual([]);
});

it('shows one toast at a time, each for its whole time', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'move' }));
  wait(9_000);
  await user.click(screen.getByRole('button', { name: 'merge' }));
  wait(9_000);
  expect(shown()).toEqual(['Merged.Undo']);
});

it('undoes by keyboard: with Ctrl+Z, or with the focus on its button, which then goes back', async () => {
  const undone = vi.fn();
  const user = open(undone);
  const move = screen.getByRole('button', { name: 'move' });
  await user.click(move);
  await user.keyboard('{Control>}z{/Control}');
  expect(undone).toHaveBeenCalledTimes(1);
  expect(shown()).toEqual([]);
  await user.click(move);
  screen.getByRole('button', { name: 'merge' }).focus();
  await user.tab();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Undo');
  await user.keyboard('{Enter}');
  expect(undone).toHaveBeenCalledTimes(2);
  expect(document.activeElement?.textContent).toBe('other');
});

it('stays while a person points at it', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'move' }));
  fireEvent.pointerEnter(screen.getByRole('status'));
  wait(60_000);
  expect(shown()).toEqual(['Moved.Undo']);
  fireEvent.pointerLeave(screen.getByRole('status'));
  wait(13_000);
  expect(shown()).toEqual([]);
});
