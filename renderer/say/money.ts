import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { useFromHouse } from '../state/hooks';

const CENTS = 100;

/** An amount in cents with its currency (ISO 4217): "$12.50". */
export const moneyText = (intl: IntlShape, cents: number, currency: string): string =>
  intl.formatNumber(cents / CENTS, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });

/** An amount in cents without the currency, for columns of amounts: "12.50". */
export const moneyFigures = (intl: IntlShape, cents: number): string =>
  intl.formatNumber(cents / CENTS, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a choice adds to a price or takes off, in cents: "+2.40", "−1.50". */
export const surchargeText = (intl: IntlShape, cents: number): string =>
  `${cents < 0 ? '−' : '+'}${moneyFigures(intl, Math.abs(cents))}`;

type Money = {
  /** With the currency, for a single amount or a total. */
  full(cents: number): string;
  /** Without the currency, for columns of amounts. */
  short(cents: number): string;
  /** With a sign, for what a choice adds or takes off. */
  surcharge(cents: number): string;
};

/** Amounts in the house's currency. */
export function useMoney(): Money {
  const intl = useIntl();
  const currency = useFromHouse(({ house }) => house.settings.currency);
  return useMemo(
    () => ({
      full: (cents) => moneyText(intl, cents, currency),
      short: (cents) => moneyFigures(intl, cents),
      surcharge: (cents) => surchargeText(intl, cents),
    }),
    [intl, currency],
  );
}

/**
 * All currencies that the JavaScript engine knows, and always `own`. `value` is the ISO 4217 code, `text`
 * is the code with the name in the reader's language.
 */
export function currencyNames(locale: string, own: string): { value: string; text: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = new Set([own, ...Intl.supportedValuesOf('currency')]);
  return [...codes].sort().map((value) => ({ value, text: `${value} · ${names.of(value)}` }));
}
