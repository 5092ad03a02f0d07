import { useIntl } from 'react-intl';
import type { Approval } from '../../../shared/contract/state';
import { personName } from '../../say/person';
import { windowName } from '../../say/role';
import { useHouse } from '../../state/hooks';
import styles from './day.module.css';
import { useTexts } from './tables';

const HEADS = [
  'day.time',
  'day.approvals.what',
  'day.approvals.who',
  'day.approvals.where',
] as const;

/** Today's PIN approvals and refusals, the latest first; renders nothing if there are none. */
export function Approvals() {
  const { approvals = [] } = useHouse();
  const { say, time } = useTexts();
  const intl = useIntl();
  if (approvals.length === 0) return null;
  const title = say('day.approvals');
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {HEADS.map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {approvals.toReversed().map((approval, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two equal rows may come at once
            <tr key={index}>
              <th scope="row">{time(approval.at)}</th>
              <td>{what(approval)}</td>
              <td dir="auto">{personName(approval.who)}</td>
              <td dir="auto">
                {approval.window === undefined
                  ? personName(approval.by)
                  : windowName(intl, approval.window)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function what({ what, purpose }: Approval): string {
    return say(`approval.${what}`, purpose ? { purpose: say(`approval.for.${purpose}`) } : {});
  }
}
