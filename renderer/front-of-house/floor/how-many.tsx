import { useIntl } from 'react-intl';
import type { Item } from '../../../shared/contract/state';
import { Stepper } from '../../ui/stepper';

type Props = { item: Item; value: number; onChange(quantity: number): void };

/** "How many of 4", for a line of more than one. */
export function HowMany({ item: { quantity: of }, value, onChange }: Props) {
  const intl = useIntl();
  if (of <= 1) return null;
  return (
    <Stepper
      label={intl.formatMessage({ id: 'void.quantity' }, { of })}
      showLabel
      value={value}
      min={1}
      max={of}
      onChange={(next) => onChange(next ?? 1)}
    />
  );
}
