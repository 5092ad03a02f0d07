/** True for a PIN that somebody would try first: one digit again and again, a run, a year, pairs. */
export function isEasyPin(pin: string): boolean {
  const steps = new Set(
    [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])),
  );
  const [step] = steps;
  if (steps.size === 1 && step !== undefined && Math.abs(step) <= 1) return true;
  if (pin.length === 4 && /^(?:19|20)/u.test(pin)) return true;
  return /^(\d\d)\1+$/u.test(pin) || /^(\d\d\d)\1$/u.test(pin) || PATTERNS.has(pin);
}

/** Straight lines over the keys of a pad, and what known lists of PINs begin with. */
const PATTERNS: ReadonlySet<string> = new Set([
  '2580',
  '0852',
  '1470',
  '3690',
  '1122',
  '1313',
  '6969',
]);
