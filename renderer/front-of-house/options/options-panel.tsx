import { Check, Clock, ShoppingBag } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Modifier, ModifierGroup } from '../../../shared/contract/house';
import { takenOf } from '../../../shared/domain/groups';
import { findMenuItem, isChoiceOut } from '../../../shared/domain/menu';
import { useMoney } from '../../say/money';
import { useHouse } from '../../state/hooks';
import { type Ask, groupsOfLine, missingGroups, withChoices } from '../orders/choices';
import type { DraftChoice, DraftLine } from '../orders/draft';
import { asksPrice, centsOfLine, courseOfLine } from '../orders/order';
import { CourseChoice } from '../parts/course-choice';
import { OrderText } from '../parts/order-text';
import { QuickNotes } from '../parts/quick-notes';
import { SeatRow } from '../parts/seat-row';
import { useCourseText } from '../parts/use-course-text';
import { useSold } from '../parts/use-sold';
import { Allergies } from './allergies';
import { ChoiceGroups } from './choice-groups';
import { Favourites } from './favourites';
import styles from './line-options.module.css';
import { Price } from './price';
import { Quantity } from './quantity';
import { AskFor, Requests } from './requests';

const COURSES = 5;

type Props = {
  line: DraftLine;
  /** A line that was sent keeps its quantity and price here, and has a course of its own. */
  isSent?: boolean;
  /** How many seats to offer. */
  seats: number;
  onEdit(to: Partial<DraftLine>): void;
  /** Something that Send waits for was answered, so that nothing more fits there. */
  onAnswer?(to: Partial<DraftLine>): void;
  onDone(): void;
  onEscape(): void;
  /** Buttons next to Done. */
  children: ReactNode;
};

/** The options of a line, for the chit and for a line that was sent: what must be chosen first, then the rest. */
export function OptionsPanel(props: Props) {
  const { line, isSent = false, seats, onEdit, onDone, onEscape, children } = props;
  const { onAnswer = onEdit } = props;
  const state = useHouse();
  const { menu } = state.house;
  const intl = useIntl();
  const money = useMoney();
  const courseText = useCourseText();
  const { isSold } = useSold();
  const [ask, setAsk] = useState<Ask>('plain');
  const dish = line.menuItemId === undefined ? undefined : findMenuItem(menu, line.menuItemId);
  const asked = withChoices(menu, line);
  const groups = groupsOfLine(menu, line);
  const [lacking] = missingGroups(groups, asked.choices);
  const lacksPrice = !isSent && asksPrice(menu, line);
  const isPriced = !isSent && (dish === undefined || dish.asksPrice === true);
  const body = useAsking(lacksPrice ? 'price' : lacking?.id);

  function choose(choices: DraftChoice[], group: ModifierGroup): void {
    const isAnswer = lacking !== undefined && takenOf(group, choices) >= group.max;
    (isAnswer ? onAnswer : onEdit)({ ...asked, choices });
  }

  const choosing = {
    ask,
    choices: asked.choices,
    isOut: (choice: Modifier) => isChoiceOut(state, choice),
    onChange: choose,
  };
  return (
    <section
      className={styles.options}
      aria-label={intl.formatMessage({ id: 'options.of' }, { dish: line.name })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEscape();
      }}
    >
      <header className={styles.head}>
        <h2 tabIndex={-1} className={styles.name} dir="auto">
          {line.name}
        </h2>
        <span className={styles.price}>{money.full(centsOfLine(menu, line))}</span>
        {children}
        <button type="button" className={styles.primary} onClick={onDone}>
          <Check aria-hidden="true" />
          {intl.formatMessage({ id: 'done' })}
        </button>
      </header>
      <div className={styles.body} ref={body}>
        {isPriced && (
          <Price
            label={intl.formatMessage({ id: dish ? 'options.price' : 'offMenu.price' })}
            value={line.price}
            isAsked={lacksPrice}
            onChange={(price) => onAnswer({ price })}
          />
        )}
        <ChoiceGroups groups={groups.filter(({ min }) => min > 0)} {...choosing} />
        <div className={styles.row}>
          {!isSent && (
            <Quantity
              dish={dish}
              value={line.quantity}
              onChange={(quantity) => onEdit({ quantity })}
            />
          )}
          <button
            type="button"
            className={styles.toGo}
            aria-pressed={line.toGo === true}
            onClick={() => onEdit({ toGo: line.toGo ? undefined : true })}
          >
            <ShoppingBag aria-hidden="true" />
            {intl.formatMessage({ id: 'options.toGo' })}
          </button>
          {!isSent && dish && (line.anyway || !isSold(dish)) && (
            <button
              type="button"
              className={styles.toGo}
              aria-pressed={line.anyway === true}
              onClick={() => onEdit({ anyway: line.anyway ? undefined : true })}
            >
              <Clock aria-hidden="true" />
              {intl.formatMessage({ id: 'dish.anyway' })}
            </button>
          )}
          <SeatRow
            label={intl.formatMessage({ id: 'seats.of' }, { dish: line.name })}
            value={line.seat}
            count={seats}
            onChange={(seat) => onEdit({ seat })}
          />
        </div>
        {dish && <Favourites dish={dish} asked={asked} onChange={onEdit} />}
        <div className={styles.asks}>
          <AskFor value={ask} onChange={setAsk} />
          <ChoiceGroups groups={groups.filter(({ min }) => min === 0)} {...choosing} />
          <Requests line={line} asked={asked} ask={ask} onChange={onEdit} />
        </div>
        <Allergies allergies={line.allergies} onChange={(allergies) => onEdit({ allergies })} />
        <QuickNotes of="line" value={line.note} onChange={(note) => onEdit({ note })} />
        <OrderText
          label={intl.formatMessage({ id: 'options.note' })}
          kind="note"
          rows={2}
          value={line.note}
          onChange={(note) => onEdit({ note })}
        />
        <div className={styles.steps}>
          <span className={styles.label} aria-hidden="true">
            {intl.formatMessage({ id: 'next.course' })}
          </span>
          <CourseChoice
            label={intl.formatMessage({ id: 'next.course' })}
            value={line.course}
            own={isSent ? undefined : ownCourse()}
            least={COURSES}
            onChange={(course) => onEdit({ course })}
          />
        </div>
      </div>
    </section>
  );

  function ownCourse(): string {
    const own = courseOfLine(menu, { menuItemId: line.menuItemId }, undefined);
    return intl.formatMessage({ id: 'override.asMenu' }, { course: courseText(own) });
  }
}

/**
 * Gives the focus to what Send waits for, when the options open and after each answer; else to the heading. To the
 * group and not its first choice, which a key that is still down would take.
 */
function useAsking(lacking: string | undefined) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = lacking === 'price' ? '[data-price] [role="group"]' : `[data-group="${lacking}"]`;
    const asking = body.current?.querySelector<HTMLElement>(at);
    const heading = body.current?.parentElement?.querySelector('h2');
    (lacking === undefined ? heading : asking)?.focus({ preventScroll: true });
    asking?.scrollIntoView?.({ block: 'nearest' });
  }, [lacking]);
  return body;
}
