import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { OrderType } from '../../../shared/contract/house';
import { withinSentence } from '../../../shared/views/plain-text';

type Where = {
  table?: string | undefined;
  guest?: string | undefined;
  orderType: OrderType;
};

/** Where an order goes, in one phrase: its table, else its guest, else what kind of order it is. */
export function useWhere(): (of: Where) => string {
  const intl = useIntl();
  return useCallback(
    ({ table, guest, orderType }) => {
      if (table?.trim())
        return tableText(intl.formatMessage({ id: 'common.table' }, { table }), table);
      return withinSentence(guest?.trim() ?? '') || intl.formatMessage({ id: `type.${orderType}` });
    },
    [intl],
  );
}

/** A table that is called "Bar 3" or "Terrace" is not called "Table Terrace". */
const tableText = (numbered: string, table: string): string =>
  /^\d/u.test(table.trim()) ? numbered : withinSentence(table);
