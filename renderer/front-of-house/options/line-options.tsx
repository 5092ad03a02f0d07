import { Check, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { QUANTITY_MAX } from '../../../shared/contract/commands';
import { findMenuItem } from '../../../shared/domain/menu';
import { useMoney } from '../../say/money';
import { useHouse } from '../../state/hooks';
import { Stepper } from '../../ui/stepper';
import { takeFocus } from '../../ui/take-focus';
import type { DraftLine } from '../orders/draft';
import { centsOfLine } from '../orders/order';
import { useChange } from '../orders/use-drafts';
import { CourseChoice } from '../parts/course-choice';
import { OrderText } from '../parts/order-text';
import { QuickNotes } from '../parts/quick-notes';
import { useDesk } from '../state';
import { Allergies } from './allergies';
import { Favourites } from './favourites';
import styles from './line-options.module.css';
import { Modifiers } from './modifiers';

const COURSES = 5;

/** All options of one line of the chit, in place of the menu. The chit shows each change at once. */
export function LineOptions({ line }: { line: DraftLine }) {
  const intl = useIntl();
  const change = useChange();
  const { showLine } = useDesk();
  const { itemId } = line;
  const close = () => showLine(undefined);
  return (
    <OptionsPanel
      line={line}
      onEdit={(to) => change({ type: 'change-line', itemId, change: to })}
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

type PanelProps = {
  line: DraftLine;
  /** A line that was sent keeps its quantity here: less of it is a void, more of it an addition. */
  isSent?: boolean;
  onEdit(to: Partial<DraftLine>): void;
  onDone(): void;
  onEscape(): void;
  /** Buttons next to Done. */
  children: ReactNode;
};

/** The options of a line, for the chit and for a line that was sent. */
export function OptionsPanel(props: PanelProps) {
  const { line, isSent = false, onEdit: edit, onDone, onEscape, children } = props;
  const { house } = useHouse();
  const intl = useIntl();
  const money = useMoney();
  const { itemId } = line;
  const dish =
    line.menuItemId === undefined ? undefined : findMenuItem(house.menu, line.menuItemId);

  return (
    <section
      className={styles.options}
      aria-label={intl.formatMessage({ id: 'options.of' }, { dish: line.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
      }}
    >
      <header className={styles.head}>
        <h2 key={itemId} ref={takeFocus} tabIndex={-1} className={styles.name} dir="auto">
          {line.name}
        </h2>
        <span className={styles.price}>{money.full(centsOfLine(house.menu, line))}</span>
        {children}
        <button type="button" className={styles.primary} onClick={onDone}>
          <Check aria-hidden="true" />
          {intl.formatMessage({ id: 'done' })}
        </button>
      </header>
      <div className={styles.body}>
        <div className={styles.row}>
          {!isSent && (
            <Stepper
              label={intl.formatMessage({ id: 'options.quantity' })}
              showLabel
              value={line.quantity}
              min={1}
              max={QUANTITY_MAX}
              onChange={(quantity) => edit({ quantity: quantity ?? 1 })}
            />
          )}
          <Stepper
            label={intl.formatMessage({ id: 'next.seat' })}
            showLabel
            value={line.seat}
            min={1}
            max={99}
            optional
            onChange={(seat) => edit({ seat })}
          />
          <CourseChoice
            value={line.course}
            least={COURSES}
            onChange={(course) => edit({ course })}
          />
        </div>
        {dish && (
          <Favourites
            key={`favourites of ${itemId}`}
            dish={dish}
            modifiers={line.modifiers}
            onChange={(modifiers) => edit({ modifiers })}
          />
        )}
        <QuickNotes of="line" value={line.note} onChange={(note) => edit({ note })} />
        <Allergies allergies={line.allergies} onChange={(allergies) => edit({ allergies })} />
        <Modifiers
          key={itemId}
          menu={house.menu}
          dish={dish}
          modifiers={line.modifiers}
          onChange={(modifiers) => edit({ modifiers })}
        />
        <OrderText
          label={intl.formatMessage({ id: 'options.note' })}
          kind="note"
          rows={2}
          value={line.note}
          onChange={(note) => edit({ note })}
        />
      </div>
    </section>
  );
}
