import { foldedText, wordsOf } from './folded-text';

/** What a person knows of a ticket that they look for. */
export type Sought = {
  number: number;
  table?: string | undefined;
  guest?: string | undefined;
  server: string;
};

const NUMBER = /^#?(\d{1,9})$/u;

/**
 * Reads a question once; the result says for each ticket whether it fits. Every word must fit: inside of the guest's or
 * the server's name or of the table. A number is the ticket's whole number, the table's, or a part of a name; with `#`
 * before it, only the ticket's. A question without a word fits every ticket.
 */
export function ticketSearch(question: string): (ticket: Sought) => boolean {
  const tests = wordsOf(question).map(testOf);
  return (ticket) => tests.every((fits) => fits(ticket));
}

function testOf(word: string): (ticket: Sought) => boolean {
  const number = Number(NUMBER.exec(word)?.[1] ?? Number.NaN);
  if (word.startsWith('#')) return (ticket) => ticket.number === number;
  const isIn = (text: string | undefined) => text !== undefined && foldedText(text).includes(word);
  if (Number.isNaN(number)) return ({ table, guest, server }) => [table, guest, server].some(isIn);
  return ({ number: own, table, guest, server }) =>
    own === number || [guest, server].some(isIn) || numbersIn(table).includes(number);
}

/** The numbers in a table's name: 12 in "12", "Bar 12" and "12B". */
const numbersIn = (table = ''): number[] =>
  [...foldedText(table).matchAll(/\d+/gu)].map(([digits]) => Number(digits));

/** The number that a question asks for, if it is one number and nothing else; to show that ticket first. */
export function numberAsked(question: string): number | undefined {
  const digits = NUMBER.exec(foldedText(question))?.[1];
  return digits === undefined ? undefined : Number(digits);
}
