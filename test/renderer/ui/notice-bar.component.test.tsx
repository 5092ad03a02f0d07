import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { NoticeBar } from '../../../renderer/ui/notice-bar';
import type { Notice } from '../../../shared/contract/feed';
import type { WindowRole } from '../../../shared/contract/roles';
import { InMemoryHub } from '../in-memory-hub';
import { renderWindow } from '../render-window';

const failed = (detail: string, audience: Notice['audience']): Notice => ({
  code: 'subscriber-failed',
  message: `The ${detail} failed.`,
  since: 1,
  detail,
  ...(audience && { audience }),
});
const BOOK = failed('ticket-book', 'office');
const PAGES = failed('pager-policy', 'house');

describe('a notice of the hub', () => {
  let stop = (): void => {};
  afterEach(() => {
    stop();
    cleanup();
  });
  const shown = (role: WindowRole, notices: Notice[]): string[] => {
    const hub = new InMemoryHub();
    ({ stop } = renderWindow(hub, role, { en: {}, es: {} }, <NoticeBar />));
    act(() => hub.notify(notices));
    return screen.queryAllByRole('listitem').map((item) => item.textContent ?? '');
  };

  it.each([
    ['front-of-house', 2],
    ['manager', 2],
    ['kitchen', 1],
    ['pager', 1],
  ] as const)('is shown in the %s window only if a person there can act on it', (role, count) => {
    const texts = shown(role, [BOOK, PAGES]);
    expect(texts).toHaveLength(count);
    expect(texts.at(-1)).toContain('Pager policy: Servers may not be paged: call them.');
  });

  it.each([
    ['pager', 'A window crashed and is not back: Pager. Open it again.'],
    ['kitchen 2', 'A window crashed and is not back: Kitchen 2. Open it again.'],
  ])('names the crashed window %s in the words of people', (detail, text) => {
    const crashed = { code: 'window-crashed', message: 'It crashed.', since: 1, detail } as const;
    expect(shown('kitchen', [crashed])[0]).toContain(text);
  });

  it('is dismissed one by one, also when two of a type began at the same moment', async () => {
    shown('manager', [BOOK, PAGES]);
    const [first] = screen.getAllByRole('button', { name: 'Dismiss' });
    if (first) await userEvent.click(first);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toContain('Pager policy');
  });
});
