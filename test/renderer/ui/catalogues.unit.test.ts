import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { words as frontOfHouse } from '../../../renderer/front-of-house/words';
import { words as kitchen } from '../../../renderer/kitchen/words';
import { words as manager } from '../../../renderer/manager/words';
import { words as pager } from '../../../renderer/pager/words';
import { commonWords, type Words } from '../../../renderer/ui/words';

/** The values that a message puts in, also within its plurals and selects. */
function valuesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return valuesOf(element.children);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element.value];
    return [
      element.value,
      ...Object.values(element.options).flatMap((option) => valuesOf(option.value)),
    ];
  });
}

const placeholders = (message: string): string[] => [...new Set(valuesOf(parse(message)))].sort();

/** The detail is an English sentence of the schema: the Spanish text names the field instead. */
const ENGLISH_ONLY = ['refused.malformed'];

const all: Record<string, Words> = { common: commonWords, frontOfHouse, kitchen, pager, manager };

describe.each(Object.entries(all))('the catalogue %s', (_name, words) => {
  it('puts the same values into a message in English and in Spanish', () => {
    const differing = Object.keys(words.en).filter(
      (id) => placeholders(words.en[id] ?? '').join() !== placeholders(words.es[id] ?? '').join(),
    );
    expect(differing.filter((id) => !ENGLISH_ONLY.includes(id))).toEqual([]);
  });
});

it('notices a value that one language leaves out', () => {
  expect(placeholders('{count, plural, one {# page} other {{name} has #}}')).toEqual([
    'count',
    'name',
  ]);
});
