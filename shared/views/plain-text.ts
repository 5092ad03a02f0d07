/** Marks that change the direction of the text after them (U+202A–202E, U+2066–2069). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
/** Control characters that a terminal, printer or notification would interpret. */
const ORDERS = /(?![\t\n])\p{Cc}/gu;
const RIGHT_TO_LEFT =
  /[\u200F\u061C\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Typed text for use within a sentence: it cannot change the direction of the text around it. */
export function withinSentence(text: string): string {
  const straight = text.replace(TURNING, '');
  // A first-strong isolate keeps the direction of this text and of the text around it apart.
  return RIGHT_TO_LEFT.test(straight) ? `\u2068${straight}\u2069` : straight;
}

/** Typed text that is safe outside the windows, for a terminal or the system's notifications. */
export const plainText = (text: string): string => text.replace(TURNING, '').replace(ORDERS, '');
