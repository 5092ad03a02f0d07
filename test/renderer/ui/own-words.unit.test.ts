import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { words as frontOfHouse } from '../../../renderer/front-of-house/words';
import { words as kitchen } from '../../../renderer/kitchen/words';
import { words as manager } from '../../../renderer/manager/words';
import { words as pager } from '../../../renderer/pager/words';
import { commonWords } from '../../../renderer/ui/words';
import { COMMAND_TYPES } from '../../../shared/contract/commands';

/** The compiler accepts the ids of all catalogues; a window holds only its own and the common ones. */
const ROOMS: Record<string, object> = {
  'front-of-house': frontOfHouse.en,
  kitchen: kitchen.en,
  manager: manager.en,
  pager: pager.en,
  say: {},
  ui: {},
};
/** The names of commands look like message ids. */
const COMMANDS: readonly string[] = COMMAND_TYPES;
const anywhere = Object.keys(
  Object.assign({}, commonWords.en, ...Object.values(ROOMS)) as Record<string, string>,
).filter((id) => id.includes('.'));

/** The ids in a source that some catalogue has, whole or as the beginning of a template. */
function idsIn(text: string): string[] {
  const whole = [...text.matchAll(/(?<=['"])[\w-]+(\.[\w-]+)+(?=['"])/gu)].map(([id]) => id);
  const begun = [
    ...text.matchAll(/(?<=(?:id: |id=\{|sa[yi]d?\()`)[\w-]+\.([\w-]+\.)*(?=\$\{)/gu),
  ].map(([id]) => id);
  return [
    ...whole.filter((id) => anywhere.includes(id) && !COMMANDS.includes(id)),
    ...begun.filter((start) => anywhere.some((id) => id.startsWith(start))),
  ];
}

/** The ids of a room that its windows have no words for. */
const missing = (ids: readonly string[], own: object): string[] => {
  const known = Object.keys({ ...commonWords.en, ...own });
  return ids.filter(
    (id) => !known.some((each) => each === id || (id.endsWith('.') && each.startsWith(id))),
  );
};

/** Ids that are looked up with `hasMessage`, because only some windows have them. */
const LOOKED_UP = ['role.'];

describe.each(Object.entries(ROOMS))('the sources of %s', (room, own) => {
  it('use only ids that their window has words for', () => {
    const folder = join('renderer', room);
    const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('words'))
      .flatMap((file) => idsIn(readFileSync(join(folder, file), 'utf8')));
    expect(ids).not.toEqual([]);
    expect(missing(ids, own).filter((id) => room !== 'say' || !LOOKED_UP.includes(id))).toEqual([]);
  });
});

it('notices a window that uses the words of another', () => {
  const ids = idsIn("say('expo.title'); intl.formatMessage({ id: `news.$" + '{kind}` })');
  expect(ids).toEqual(['expo.title', 'news.']);
  expect(missing(ids, pager.en)).toEqual(ids);
  expect(missing(ids, kitchen.en)).toEqual([]);
});
