import { useIntl } from 'react-intl';
import { UNTIL, type Until } from '../../../shared/views/eighty-six';
import { Segmented } from '../../ui/segmented';

type Props = { value: Until; onChange(value: Until): void };

/** Chooses how long what is 86'd next stays out. */
export function UntilChoice({ value, onChange }: Props) {
  const intl = useIntl();
  return (
    <Segmented
      label={intl.formatMessage({ id: '86.until' })}
      showLabel
      value={value}
      options={UNTIL.map((until) => ({
        value: until,
        text: intl.formatMessage({ id: `86.until.${until}` }),
      }))}
      onChange={onChange}
    />
  );
}
