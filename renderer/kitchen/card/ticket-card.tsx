import { memo } from 'react';
import { useIntl } from 'react-intl';
import type { Threshold } from '../../../shared/contract/house';
import type { RailTicket } from '../../../shared/views/rail';
import { isWaiting } from '../../../shared/views/rail-lines';
import { ticketName } from '../../say/ticket';
import { useOnClock } from '../../ui/clock';
import { blockKey, blocksOf, type OpenFolds } from '../rail/blocks';
import { CardBlockView } from './block';
import { bucketOf } from './bucket';
import { isLit, type Lit } from './dish';
import styles from './ticket-card.module.css';

type Props = {
  card: RailTicket;
  /** The blocks that this part shows; a long ticket is cut into parts. */
  from: number;
  to: number;
  folds: OpenFolds;
  threshold: Threshold;
  /** The digit that picks the ticket. */
  shortcut: number | undefined;
  isPicked: boolean;
  isNew: boolean;
  /** The dish to find on the rail; cards without it are dimmed. */
  lit: Lit | undefined;
  /** Lines shown as bumped until the hub has acknowledged. */
  pending: ReadonlySet<string> | undefined;
};

/** One ticket on the rail, or the part of it that fits in this column. */
export const TicketCard = memo(function TicketCard(props: Props) {
  const { card, from, to, folds, threshold, isPicked, isNew, lit } = props;
  // The mark stands once: on what is new, or on the whole ticket.
  const isHeadNew = isNew && !hasNewLine(card);
  const { ticket } = card;
  const intl = useIntl();
  const bucket = useOnClock((now) => bucketOf(card, now, threshold));
  const blocks = blocksOf(card, folds);
  const name = ticketName(intl, ticket);
  const isDim = lit !== undefined && !owes(card, lit);
  const [head, ...body] = blocks.slice(from, to);
  if (!head) return null;
  return (
    <article
      className={styles.card}
      aria-label={from > 0 ? intl.formatMessage({ id: 'ticket.continued' }, { name }) : name}
      aria-current={isPicked || undefined}
      tabIndex={-1}
      data-ticket={ticket.id}
      data-keyed={props.shortcut === undefined ? undefined : true}
      data-bucket={bucket}
      data-stage={card.expo?.stage}
      data-picked={isPicked || undefined}
      data-new={isNew || undefined}
      data-dim={isDim || undefined}
    >
      {from > 0 && (
        <p className={styles.edge} data-edge="top">
          {intl.formatMessage({ id: 'ticket.continuation' }, { number: ticket.number })}
        </p>
      )}
      {from === 0 && (
        <div data-block={0}>
          <CardBlockView {...props} isNew={isHeadNew} block={head} bucket={bucket} />
        </div>
      )}
      <ul className={styles.body}>
        {(from === 0 ? body : [head, ...body]).map((block, index) => (
          <li key={blockKey(block)} data-block={from + index + (from === 0 ? 1 : 0)}>
            <CardBlockView {...props} block={block} bucket={bucket} />
          </li>
        ))}
      </ul>
      {to < blocks.length && (
        <p className={styles.edge} data-edge="bottom">
          {intl.formatMessage({ id: 'ticket.continues' }, { number: ticket.number })}
        </p>
      )}
    </article>
  );
});

const hasNewLine = (card: RailTicket): boolean =>
  card.sections.some(({ lines }) => lines.some((line) => line.new && !line.done));

/** Returns true if the card owes the dish selected in the all-day column. */
const owes = (card: RailTicket, lit: Lit): boolean =>
  card.sections.some(
    (section) =>
      !isWaiting(section) &&
      section.lines.some(({ item, done, voided }) => !done && !voided && isLit(item, lit)),
  );
