import type { CSSProperties, ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';
import type { Position } from '../../../../shared/contract/house';
import { PLAN_PITCH, type ZonePlan } from '../../../../shared/views/floor-plan';
import styles from './plan.module.css';

type Props = {
  plan: ZonePlan;
  /** How many of its tables are taken; absent while tables are arranged. */
  taken?: number;
  isArranging?: boolean;
  ref?: Ref<HTMLUListElement>;
  children: ReactNode;
};

/** The plan of a zone: a number of rows high and seven tables wide, whatever the size of the window. */
export function Canvas({ plan, taken, isArranging, ref, children }: Props) {
  const intl = useIntl();
  const { zone, rows, places } = plan;
  return (
    <section className={styles.plan} aria-label={intl.formatMessage({ id: 'plan.of' }, { zone })}>
      <h2 className={styles.zone}>
        <bdi>{zone}</bdi>{' '}
        {taken !== undefined && (
          <span>{intl.formatMessage({ id: 'plan.taken' }, { taken, tables: places.length })}</span>
        )}
      </h2>
      <ul
        ref={ref}
        className={styles.canvas}
        data-arranging={isArranging}
        style={
          {
            '--rows': rows,
            '--pitch': `${PLAN_PITCH}%`,
          } as CSSProperties
        }
      >
        {children}
      </ul>
    </section>
  );
}

/** The position of a table on the plan of its zone. */
export function Spot({
  position: { x, y },
  children,
}: {
  position: Position;
  children: ReactNode;
}) {
  return (
    <li className={styles.spot} style={{ left: `${x}%`, top: `${y}%` }}>
      {children}
    </li>
  );
}
