import { expect, it } from 'vitest';
import { words } from '../../../renderer/manager/words';
import type { MessageId, Under } from '../../../renderer/say/message-id';
import { hasMessage } from '../../../renderer/say/message-id';
import { windowName } from '../../../renderer/say/role';
import { WINDOW_ROLES } from '../../../shared/contract/roles';
import { intlOf } from '../intl';

const intl = intlOf('en', { words });

// These are read by the compiler: a line that it would accept fails the type check.
it('does not compile an id that no catalogue has', () => {
  // @ts-expect-error no catalogue has it
  const wrong: MessageId = 'place.tabel';
  const right: MessageId = 'place.table';
  expect([wrong, right]).toHaveLength(2);
  // @ts-expect-error the same through react-intl itself
  const say = () => intl.formatMessage({ id: 'place.tabel' });
  expect(say).toBeTypeOf('function');
});

it('does not compile a template over something that is not a closed union', () => {
  // @ts-expect-error any word could stand there
  const open = (kind: string): MessageId => `news.${kind}`;
  const closed = (kind: Under<'news'>): MessageId => `news.${kind}`;
  expect(open('late')).toBe(closed('late'));
});

it('does not compile without a name for every role that has a window', () => {
  const names = WINDOW_ROLES.map((role) => intl.formatMessage({ id: `role.${role}` }));
  expect(new Set(names).size).toBe(WINDOW_ROLES.length);
});

it('says a window of a role that it does not know as it is written', () => {
  expect(windowName(intl, 'kitchen 2')).toBe('Kitchen 2');
  expect(windowName(intl, 'board')).toBe('board');
  expect(hasMessage(intl, 'role.board')).toBe(false);
});
