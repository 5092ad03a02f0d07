const TIME = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2}))?\s*(?:h|([ap])\.?\s*m?\.?)?$/iu;

/**
 * A typed time of day as `07:30`, as people write it on either clock: "7:30", "730", "7.30 pm", "19h30", "7 PM".
 * Undefined for text that is not a time.
 */
export function clockTimeOf(text: string): string | undefined {
  const [, typed = '', after, joined, half] = TIME.exec(text.trim()) ?? [];
  if (typed === '') return undefined;
  const minutes = Number(after ?? joined ?? 0);
  const hours = Number(typed);
  if (minutes > 59 || hours > (half ? 12 : 23) || (half && hours === 0)) return undefined;
  const hour = half ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
