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

/** Forms of address and words of one region that the Spanish windows do not use: see docs/glossary.md. */
const NOT_OURS =
  /(?<!\p{L})(?:usted|ustedes|elija|escriba|toque una|toque el|toque lo|envíe|mire|pulse|espere|intente|reinicie|inicie|busque|añada|añadir|añadido|camareros?|ordenador|encargado|jefe|plazas?|sitio|a lo sumo|como mucho|intro)(?!\p{L})/iu;

describe.each(Object.entries(all))('the Spanish of %s', (_name, words) => {
  it('has one form of address and one variety', () => {
    expect(Object.entries(words.es).filter(([, text]) => NOT_OURS.test(text))).toEqual([]);
  });
});

it('notices a formal word', () => {
  expect(NOT_OURS.test('Elija una mesa.')).toBe(true);
});

/** Words that docs/glossary.md has another one for: cover is comensal, the order is pedido, cooking is preparando. */
const NOT_THE_WORD =
  /(?<!\p{L})(?:cubiertos?(?<!sin cubiertos)|en marcha|para después|según mercado|preparar(?:lo)? (?:de nuevo|otra vez)|pasar a otro|(?:siguiente|última|cada) nota|[“”])(?!\p{L})/iu;

describe.each(Object.entries(all))('the Spanish of %s', (_name, words) => {
  it('has one word for one thing', () => {
    expect(Object.entries(words.es).filter(([, text]) => NOT_THE_WORD.test(text))).toEqual([]);
  });
});

it('notices another word for the same thing, and lets cutlery be', () => {
  expect(NOT_THE_WORD.test('4 cubiertos')).toBe(true);
  expect(NOT_THE_WORD.test('sin cubiertos')).toBe(false);
});

/** British spellings; the windows are American. */
const BRITISH = /\b(?:ageing|flavour|colour|favourite|organise|grey|cancelled)\b/iu;

/** Inversions, and other words for remake, restore, hold again, and the order. */
const NOT_PLAIN =
  /^(?:Shown is|Listed are) |\b(?:chit|cook(?: \S+){0,2} again|made again|on hold again|take the void back|is of (?:another|a newer) version|nothing fits|begins with)\b|\w'd\b/iu;

describe.each(Object.entries(all))('the English of %s', (_name, words) => {
  it('has one variety', () => {
    expect(Object.entries(words.en).filter(([, text]) => BRITISH.test(text))).toEqual([]);
  });

  it('is plain, with one word for one act', () => {
    expect(Object.entries(words.en).filter(([, text]) => NOT_PLAIN.test(text))).toEqual([]);
  });
});

it('notices an inversion and another word for an act', () => {
  expect(NOT_PLAIN.test('Shown is what was closed today.')).toBe(true);
  expect(NOT_PLAIN.test('Cook it again?')).toBe(true);
});
