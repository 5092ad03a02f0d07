import { useIntl } from 'react-intl';
import { useAct } from '../../../state/send';

type Props = { table: string; className: string | undefined };

/** The guests have left: the table is free for the next ones. */
export function FreeTable({ table, className }: Props) {
  const intl = useIntl();
  const act = useAct();
  return (
    <button type="button" className={className} onClick={() => void act('table.free', { table })}>
      {intl.formatMessage({ id: 'plan.free.do' })}
    </button>
  );
}
