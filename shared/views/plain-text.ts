/** Marks that turn whatever comes after them around, to the end of the line (U+202A–202E, U+2066–2069). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
/** What a terminal, a printer or a notification takes for an order. */
const ORDERS = /(?![\t\n])\p{Cc}/gu;
const RIGHT_TO_LEFT =
  /[\u200F\u061C\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Text that somebody typed as it can be shown within a sentence of ours: it turns nothing around. */
export function withinSentence(text: string): string {
  const straight = text.replace(TURNING, '');
  // Between a first-strong isolate and its end it runs as it does, and what is around it as before.
  return RIGHT_TO_LEFT.test(straight) ? `\u2068${straight}\u2069` : straight;
}

/** Text that somebody typed as it can leave the windows, for a terminal or the system's notifications. */
export const plainText = (text: string): string => text.replace(TURNING, '').replace(ORDERS, '');
