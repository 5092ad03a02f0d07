import { useIntl } from 'react-intl';
import { tableName } from '../../../say/place';
import { useAct } from '../../../state/send';

type Props = { table: string; className: string | undefined };

/** The guests have left: the table is free for the next ones. */
export function FreeTable({ table, className }: Props) {
  const intl = useIntl();
  const act = useAct();
  const freed = intl.formatMessage({ id: 'plan.freed' }, { table: tableName(intl, table) });
  return (
    <button
      type="button"
      className={className}
      onClick={() => void act('table.free', { table }, { text: freed })}
    >
      {intl.formatMessage({ id: 'plan.free.do' })}
    </button>
  );
}
