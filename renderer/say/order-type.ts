import type { IntlShape } from 'react-intl';
import type { OrderType } from '../../shared/contract/house';

/** How an order leaves the house, as a title. Never broken at its hyphen. */
export const orderTypeName = (intl: IntlShape, type: OrderType): string =>
  intl.formatMessage({ id: `type.${type}` }).replaceAll('-', '\u2011');
