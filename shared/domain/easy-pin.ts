/** True for a PIN that is tried first when guessing: one repeated digit, a run, a year, pairs. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])),
  );
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && Math.abs(step) <= 1) return true;
  if (pin.length === 4 && /^(?:19|20)/u.test(pin)) return true;
  return /^(\d\d)\1+$/u.test(pin) || /^(\d\d\d)\1$/u.test(pin) || PATTERNS.has(pin);
}

/** Straight lines on a keypad, and the most common PINs of published lists. */
const PATTERNS: ReadonlySet<string> = new Set([
  '2580',
  '0852',
  '1470',
  '3690',
  '1122',
  '1313',
  '6969',
]);
