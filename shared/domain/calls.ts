import { CALLS, type CallCode } from '../contract/codes';

/** The content of a page: a code, free text, or both. Pages about ready food have neither. */
export type CallWords = { call?: CallCode | undefined; text?: string | undefined };

/**
 * The words that versions without codes wrote for each code, in English and in Spanish. Frozen: journals contain
 * these words, whatever a window shows for a code today.
 */
const WRITTEN: Readonly<Record<CallCode, readonly string[]>> = {
  hands: ['Hands, please', 'Manos, por favor'],
  pass: ['Come to the pass', 'Venga al pase'],
  question: ['Question about this order', 'Pregunta sobre esta comanda'],
};

/** The code of a call that an earlier version wrote as text; undefined for any other text. */
export const callOfText = (text: string): CallCode | undefined =>
  CALLS.find((code) => WRITTEN[code].includes(text));

/** True for a page that a person sent, with a code or words. */
export const hasWords = ({ call, text }: CallWords): boolean =>
  call !== undefined || text !== undefined;
