import type { IntlShape } from 'react-intl';
import { PARTS, type Part } from '../../shared/contract/feed';

const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

/** What a part of Heard is called; one without words of its own has its name in the code. */
export const partName = (intl: IntlShape, name: string): string =>
  isPart(name) ? intl.formatMessage({ id: `part.${name}.name` }) : name;

/** What a part of Heard is called, and what to do while it does not work. */
export const partText = (intl: IntlShape, name: string): string =>
  isPart(name) ? `${partName(intl, name)}: ${intl.formatMessage({ id: `part.${name}` })}` : name;
