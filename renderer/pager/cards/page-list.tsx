import { useIntl } from 'react-intl';
import type { PageCard as Card } from '../../../shared/views/pages';
import type { MessageId } from '../../say/message-id';
import type { Who } from '../who/who';
import type { Step } from './acts';
import { PageCard } from './page-card';
import styles from './page-list.module.css';
import { useKeepFocus } from './use-keep-focus';

type Props = {
  labelId: MessageId;
  cards: readonly Card[];
  who: Who;
  onStep(step: Step, card: Card): Promise<boolean>;
  onHandOver(card: Card): void;
};

/** The cards, the most urgent first. When a card leaves, the focus stays in the list. */
export function PageList({ labelId, cards, who, onStep, onHandOver }: Props) {
  const intl = useIntl();
  const list = useKeepFocus(cards.map((card) => card.page.id));
  return (
    <section aria-label={intl.formatMessage({ id: labelId })} className={styles.list} ref={list}>
      {cards.map((card, place) => (
        <PageCard
          key={card.page.id}
          card={card}
          who={who}
          place={place}
          onStep={onStep}
          onHandOver={onHandOver}
        />
      ))}
    </section>
  );
}
