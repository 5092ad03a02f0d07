import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useFromHouse } from '../../state/provider';

type Money = {
  /** With the currency, for a total. */
  full(cents: number): string;
  /** Figures only, where there are many. */
  short(cents: number): string;
};

export function useMoney(): Money {
  const intl = useIntl();
  const currency = useFromHouse(({ house }) => house.settings.currency);
  return useMemo(
    () => ({
      full: (cents) =>
        intl.formatNumber(cents / 100, {
          style: 'currency',
          currency,
          currencyDisplay: 'narrowSymbol',
        }),
      short: (cents) =>
        intl.formatNumber(cents / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    }),
    [intl, currency],
  );
}
