import { CALLS, type CallCode } from '../contract/codes';

/** What a page says in words: a code, free text, or both. Pages about ready food have neither. */
export type CallWords = { call?: CallCode | undefined; text?: string | undefined };

/**
 * What versions without codes wrote for them, in English and in Spanish. Frozen: journals hold these
 * words, whatever a window says for a code today.
 */
const WRITTEN: Readonly<Record<CallCode, readonly string[]>> = {
  hands: ['Hands, please', 'Manos, por favor'],
  pass: ['Come to the pass', 'Venga al pase'],
  question: ['Question about this order', 'Pregunta sobre esta comanda'],
};

/** The call that a text is: what earlier versions wrote for its code. */
export const callOfText = (text: string): CallCode | undefined =>
  CALLS.find((code) => WRITTEN[code].includes(text));

/** True for a page that a person sent, with a code or words. */
export const hasWords = ({ call, text }: CallWords): boolean =>
  call !== undefined || text !== undefined;
