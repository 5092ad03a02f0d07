import { useState } from 'react';
import { useIntl } from 'react-intl';
import { countOf, findMenuItem, remainingOf } from '../../../shared/domain/menu';
import { UNTIL, type Until } from '../../../shared/views/eighty-six';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { Segmented } from '../../ui/segmented';
import { Stepper } from '../../ui/stepper';
import styles from './strip.module.css';

type Props = {
  menuItemId: string | undefined;
  /** How long what is marked next stays out. */
  until: Until;
  onUntil(until: Until): void;
  onDone(): void;
};

/** Marks dishes as out or counted: tap a dish, enter how many are left and until when, or bring it back. */
export function EightySix({ menuItemId, until, onUntil, onDone }: Props) {
  const intl = useIntl();
  return (
    <section className={styles.strip} aria-label={intl.formatMessage({ id: 'menu.eightySix' })}>
      {menuItemId === undefined ? (
        <p className={styles.text}>{intl.formatMessage({ id: 'eightySix.how' })}</p>
      ) : (
        <Marking key={menuItemId} menuItemId={menuItemId} until={until} />
      )}
      <Segmented
        label={intl.formatMessage({ id: 'eightySix.until' })}
        showLabel
        value={until}
        options={UNTIL.map((value) => ({
          value,
          text: intl.formatMessage({ id: `eightySix.until.${value}` }),
        }))}
        onChange={onUntil}
      />
      <button type="button" className={styles.quiet} onClick={onDone}>
        {intl.formatMessage({ id: 'done' })}
      </button>
    </section>
  );
}

function Marking({ menuItemId, until }: { menuItemId: string; until: Until }) {
  const state = useHouse();
  const intl = useIntl();
  const act = useAct();
  const left = remainingOf(state, menuItemId);
  const [count, setCount] = useState(left !== undefined && left > 0 ? left : 5);
  const dish = findMenuItem(state.house.menu, menuItemId)?.name ?? menuItemId;
  const own = countOf(state, menuItemId);
  const wasUntil = state.eightySixed[menuItemId]?.until ?? 'restored';
  /** How it was before, to take a wrong tap back. */
  const before = (): void => {
    if (own === undefined) void act('menu.restore', { menuItemId });
    else void act('menu.eighty-six', { menuItemId, remaining: own, until: wasUntil });
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
          disabled={own === 0 && wasUntil === until}
          onClick={() =>
            void act('menu.eighty-six', { menuItemId, until }, said('eightySix.isOut'))
          }
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
            void act(
              'menu.eighty-six',
              { menuItemId, remaining: count, until },
              said('eightySix.isLeft'),
            )
          }
        >
          {intl.formatMessage({ id: 'eightySix.setLeft' }, { left: count })}
        </button>
        {own !== undefined && (
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
