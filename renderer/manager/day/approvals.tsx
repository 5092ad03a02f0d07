import { useIntl } from 'react-intl';
import type { Approval } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import styles from './day.module.css';
import { useTexts } from './tables';

/** What was approved and refused with PINs today, the latest first; nothing in a house without any. */
export function Approvals() {
  const { approvals = [] } = useHouse();
  const { say, time } = useTexts();
  const windowName = useWindowName();
  if (approvals.length === 0) return null;
  const title = say('day.approvals');
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            {['day.time', 'day.approvals.what', 'day.approvals.who', 'day.approvals.where'].map(
              (id) => (
                <th key={id} scope="col">
                  {say(id)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {approvals.toReversed().map((approval, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two alike may come at once
            <tr key={index}>
              <th scope="row">{time(approval.at)}</th>
              <td>{what(approval)}</td>
              <td dir="auto">{approval.who ?? '–'}</td>
              <td dir="auto">
                {approval.window === undefined ? (approval.by ?? '–') : windowName(approval.window)}
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

/** `kitchen 2` as this window's language says it. */
function useWindowName(): (key: string) => string {
  const intl = useIntl();
  return (key) => {
    const [role = '', number] = key.split(' ');
    const id = `role.${role}`;
    const name = Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id }) : role;
    return number === undefined ? name : `${name} ${number}`;
  };
}
