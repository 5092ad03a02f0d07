import { Trash2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useHouse } from '../../state/hooks';
import { changeLine, type DraftLine } from '../orders/draft';
import { asksPrice, missingOf } from '../orders/order';
import { nextLacking } from '../orders/problems';
import { useChange, useDraft } from '../orders/use-drafts';
import { useSeats } from '../parts/use-seats';
import { type OpenLine, useDesk } from '../state';
import styles from './line-options.module.css';
import { OptionsPanel } from './options-panel';

type Props = { line: DraftLine; why: OpenLine['why'] };

/** All options of one line of the chit, in place of the menu. The chit shows each change at once. */
export function LineOptions({ line, why }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const change = useChange();
  const draft = useDraft();
  const { showLine } = useDesk();
  const { shown: seats } = useSeats();
  const { itemId } = line;
  const { menu } = state.house;
  const edit = (to: Partial<DraftLine>) => change({ type: 'change-line', itemId, change: to });
  const close = () => showLine(undefined);

  /** After the last answer that was needed, there is nothing left to do here. */
  function answer(to: Partial<DraftLine>): void {
    edit(to);
    const next = { ...line, ...to };
    if (why === 'asked' || asksPrice(menu, next) || missingOf(menu, next).length > 0) return;
    const other = why === 'missing' ? nextLacking(changeLine(draft, itemId, to), state) : undefined;
    showLine(other === undefined ? undefined : { itemId: other, why });
  }

  return (
    <OptionsPanel
      line={line}
      seats={seats}
      onEdit={edit}
      onAnswer={answer}
      onDone={close}
      onEscape={close}
    >
      <button
        type="button"
        className={styles.quiet}
        onClick={() => {
          change({ type: 'remove-line', itemId });
          close();
        }}
      >
        <Trash2 aria-hidden="true" />
        {intl.formatMessage({ id: 'options.remove' })}
      </button>
    </OptionsPanel>
  );
}
