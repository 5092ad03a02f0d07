import { expect, it } from 'vitest';
import { words } from '../../../renderer/manager/words';
import type { MessageId, Under } from '../../../renderer/say/message-id';
import { hasMessage } from '../../../renderer/say/message-id';
import { windowName } from '../../../renderer/say/role';
import { WINDOW_ROLES } from '../../../shared/contract/roles';
import { intlOf } from '../intl';

const intl = intlOf('en', { words });

// The compiler checks these lines: the type check fails if it accepts one of them.
it('does not compile an id that no catalogue has', () => {
  // @ts-expect-error no catalogue has this id
  const wrong: MessageId = 'place.tabel';
  const right: MessageId = 'place.table';
  expect([wrong, right]).toHaveLength(2);
  // @ts-expect-error the same through react-intl itself
  const say = () => intl.formatMessage({ id: 'place.tabel' });
  expect(say).toBeTypeOf('function');
});

it('does not compile a template with a part that is not a closed union', () => {
  // @ts-expect-error the part may be any string
  const open = (kind: string): MessageId => `news.${kind}`;
  const closed = (kind: Under<'news'>): MessageId => `news.${kind}`;
  expect(open('late')).toBe(closed('late'));
});

it('compiles only with a name for every role that has a window', () => {
  const names = WINDOW_ROLES.map((role) => intl.formatMessage({ id: `role.${role}` }));
  expect(new Set(names).size).toBe(WINDOW_ROLES.length);
});

it('shows a window of an unknown role as it is written', () => {
  expect(windowName(intl, 'kitchen 2')).toBe('Kitchen 2');
  expect(windowName(intl, 'board')).toBe('board');
  expect(hasMessage(intl, 'role.board')).toBe(false);
});
