import { useState } from 'react';
import { useIntl } from 'react-intl';
import { findMenuItem, remainingOf } from '../../../shared/domain/menu';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { Stepper } from '../../ui/stepper';
import styles from './strip.module.css';

type Props = { menuItemId: string | undefined; onDone(): void };

/** Marks dishes as out or counted: tap a dish, enter how many are left, or bring it back. */
export function EightySix({ menuItemId, onDone }: Props) {
  const intl = useIntl();
  return (
    <section className={styles.strip} aria-label={intl.formatMessage({ id: 'menu.eightySix' })}>
      {menuItemId === undefined ? (
        <p className={styles.text}>{intl.formatMessage({ id: 'eightySix.how' })}</p>
      ) : (
        <Marking key={menuItemId} menuItemId={menuItemId} />
      )}
      <button type="button" className={styles.quiet} onClick={onDone}>
        {intl.formatMessage({ id: 'done' })}
      </button>
    </section>
  );
}

function Marking({ menuItemId }: { menuItemId: string }) {
  const state = useHouse();
  const intl = useIntl();
  const act = useAct();
  const left = remainingOf(state, menuItemId);
  const [count, setCount] = useState(left !== undefined && left > 0 ? left : 5);
  const dish = findMenuItem(state.house.menu, menuItemId)?.name ?? menuItemId;
  /** How it was before, to take a wrong tap back. */
  const before = (): void => {
    if (left === undefined) void act('menu.restore', { menuItemId });
    else void act('menu.eighty-six', { menuItemId, remaining: left });
  };
  const said = (id: MessageId) => ({
    text: intl.formatMessage({ id }, { dish, left: count }),
    undo: { label: intl.formatMessage({ id: 'undo' }), run: before },
  });
  return (
    <>
      <p className={styles.text} dir="auto">
        {dish}
      </p>
      <div className={styles.actions}>
        <button
          type="button"
          className={styles.primary}
          disabled={left === 0}
          onClick={() => void act('menu.eighty-six', { menuItemId }, said('eightySix.isOut'))}
        >
          {intl.formatMessage({ id: 'eightySix.out' })}
        </button>
        <Stepper
          label={intl.formatMessage({ id: 'eightySix.left' })}
          value={count}
          min={1}
          max={999}
          onChange={(next) => setCount(next ?? 1)}
        />
        <button
          type="button"
          className={styles.plain}
          onClick={() =>
            void act('menu.eighty-six', { menuItemId, remaining: count }, said('eightySix.isLeft'))
          }
        >
          {intl.formatMessage({ id: 'eightySix.setLeft' }, { left: count })}
        </button>
        {left !== undefined && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => void act('menu.restore', { menuItemId }, said('eightySix.isBack'))}
          >
            {intl.formatMessage({ id: 'eightySix.restore' })}
          </button>
        )}
      </div>
    </>
  );
}
