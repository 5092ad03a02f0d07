import { StickyNote } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { RailTicket } from '../../../shared/views/rail';
import { CallStatus } from '../expo/call-status';
import { ExpoAllergies } from '../expo/expo-allergies';
import { ExpoHead } from '../expo/expo-head';
import { ExpoRowView } from '../expo/expo-row';
import { PassButton } from '../expo/pass-button';
import type { CardBlock } from '../rail/blocks';
import { Allergies } from './allergies';
import styles from './block.module.css';
import type { CardBucket } from './bucket';
import { Changes } from './changes';
import type { Lit } from './dish';
import { FoldRow } from './fold-row';
import { CardHead } from './head';
import { CardLine } from './line';
import { SectionHead } from './section-head';

type Props = {
  block: CardBlock;
  card: RailTicket;
  bucket: CardBucket;
  shortcut: number | undefined;
  isNew: boolean;
  lit: Lit | undefined;
  pending: ReadonlySet<string> | undefined;
};

/** Draws one block of a card. */
export function CardBlockView({ block, card, bucket, shortcut, isNew, lit, pending }: Props) {
  switch (block.type) {
    case 'head':
      return card.expo ? (
        <ExpoHead card={card} bucket={bucket} shortcut={shortcut} isNew={isNew} />
      ) : (
        <CardHead card={card} bucket={bucket} shortcut={shortcut} isNew={isNew} />
      );
    case 'allergies':
      return card.expo ? <ExpoAllergies card={card} /> : <Allergies card={card} />;
    case 'changes':
      return <Changes card={card} />;
    case 'note':
      return <CardNote text={block.text} />;
    case 'section':
      return <SectionHead ticket={card.ticket} section={block.section} />;
    case 'line':
      return (
        <CardLine
          card={card}
          line={block.line}
          isHeld={block.held}
          isPending={block.line.items.some(({ itemId }) => pending?.has(itemId))}
          lit={lit}
        />
      );
    case 'fold':
      return <FoldRow card={card} fold={block.fold} isOpen={block.isOpen} />;
    case 'foot':
      return <Foot count={card.elsewhere} />;
    case 'expo-row':
      return <ExpoRowView card={card} row={block.row} pending={pending} />;
    case 'call':
      return <CallStatus card={card} />;
    case 'pass':
      return <PassButton card={card} />;
  }
}

/** The number of lines on this ticket that other stations make. */
function Foot({ count }: { count: number }) {
  return (
    <p className={styles.foot}>
      <FormattedMessage id="ticket.elsewhere" values={{ count }} />
    </p>
  );
}

/** A note about the whole ticket. */
function CardNote({ text }: { text: string }) {
  const intl = useIntl();
  return (
    <p className={styles.note} dir="auto">
      <StickyNote role="img" aria-label={intl.formatMessage({ id: 'ticket.note' })} size={20} />
      {text}
    </p>
  );
}
