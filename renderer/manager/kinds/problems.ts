import { holdsCardNumber } from '../../../shared/contract/card-number';
import { CENTS_MAX, NAME_MAX, name } from '../../../shared/contract/text';

/** A problem of a field; the words are in the catalogue under `problem.`. */
export type Problem = {
  field: string;
  type:
    | 'blank'
    | 'tooLong'
    | 'card'
    | 'notName'
    | 'twice'
    | 'notMoney'
    | 'notNumber'
    | 'notWhole'
    | 'range'
    | 'chooseOne'
    | 'tooMany'
    | 'lateFirst'
    | 'minOverMax'
    | 'unknown'
    | 'alike'
    | 'noPrice'
    | 'backwards'
    | 'notCounted'
    | 'notPart'
    | 'notTime'
    | 'groupsFull';
  values?: Record<string, string | number>;
};

/** Collects the problems of one form while its fields are read. */
export class Reader {
  readonly problems: Problem[] = [];

  /** A trimmed name, which must not be one of `others`. */
  name(field: string, text: string, others: readonly string[] = []): string {
    const trimmed = text.trim();
    if (trimmed === '') this.fault(field, 'blank');
    else if (trimmed.length > NAME_MAX) this.fault(field, 'tooLong', { max: NAME_MAX });
    else if (holdsCardNumber(trimmed)) this.fault(field, 'card');
    else if (!name.safeParse(trimmed).success) this.fault(field, 'notName');
    else if (others.some((other) => isSameName(other, trimmed))) this.fault(field, 'twice');
    return trimmed;
  }

  number(
    field: string,
    text: string,
    { min, max, whole = false }: { min: number; max: number; whole?: boolean },
  ): number {
    const plain = text.trim().replace(',', '.');
    const value = /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : Number.NaN;
    if (Number.isNaN(value)) this.fault(field, 'notNumber');
    else if (whole && !Number.isInteger(value)) this.fault(field, 'notWhole');
    else if (value < min || value > max) this.fault(field, 'range', { min, max });
    return value;
  }

  /** A number, or undefined for an empty field. */
  optionalNumber(
    field: string,
    text: string,
    bounds: { min: number; max: number; whole?: boolean },
  ): number | undefined {
    return text.trim() === '' ? undefined : this.number(field, text, bounds);
  }

  /** Cents of an amount like `9.75` or `9,75`; a surcharge may also take something off, like `-1.50`. */
  money(field: string, text: string, isSurcharge = false): number {
    const cents = isSurcharge ? signedCentsOf(text) : centsOf(text);
    const min = isSurcharge ? -CENTS_MAX : 0;
    if (cents === undefined) this.fault(field, 'notMoney');
    else if (cents > CENTS_MAX || cents < min) {
      this.fault(field, 'range', { min: min / 100, max: CENTS_MAX / 100 });
    }
    return cents ?? 0;
  }

  fault(field: string, type: Problem['type'], values?: Problem['values']): void {
    this.problems.push(values ? { field, type, values } : { field, type });
  }

  /** The thing, if there was no problem. */
  result<T>(thing: T): { ok: true; thing: T } | { ok: false; problems: readonly Problem[] } {
    return this.problems.length === 0
      ? { ok: true, thing }
      : { ok: false, problems: this.problems };
  }
}

/** Cents of an amount with a dot or a comma; undefined for text that is not an amount. */
export function centsOf(text: string): number | undefined {
  const parts = /^(\d{1,9})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (!parts) return undefined;
  return Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'));
}

/** The same with a minus or a plus before it, as keyboards and spreadsheets write them. */
function signedCentsOf(text: string): number | undefined {
  const [, sign, amount = ''] = /^\s*([-−–+]?)\s*(.*)$/u.exec(text) ?? [];
  const cents = centsOf(amount);
  return cents === undefined || cents === 0 || sign === '' || sign === '+' ? cents : -cents;
}

/** An amount as forms and CSV files write it in every language: `9.75`, `-1.50`. */
export function moneyText(cents: number): string {
  const whole = Math.abs(cents);
  const sign = cents < 0 ? '-' : '';
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** True if two names differ at most in case and outer spaces. */
export const isSameName = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();
