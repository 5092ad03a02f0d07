import type { IntlShape } from 'react-intl';
import { PARTS, type Part } from '../../shared/contract/feed';

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

/** The name of a part of Heard. A part without a message is shown by its name in the code. */
export const partName = (intl: IntlShape, name: string): string =>
  isPart(name) ? intl.formatMessage({ id: `part.${name}.name` }) : name;

/** The name of a part of Heard, and what to do while it does not work. */
export const partText = (intl: IntlShape, name: string): string =>
  isPart(name) ? `${partName(intl, name)}: ${intl.formatMessage({ id: `part.${name}` })}` : name;
