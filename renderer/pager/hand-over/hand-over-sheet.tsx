import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type PageCard, pagesFor } from '../../../shared/views/pages';
import { pagePlaceInSentence } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { Carriers } from './carriers';
import type { HandOver } from './use-hand-over';

type Props = {
  pageId: string;
  cards: readonly PageCard[];
  handOver: HandOver;
  onClose(): void;
};

/** Hands one page over to another person. */
export function HandOverSheet({ pageId, cards, handOver, onClose }: Props) {
  const intl = useIntl();
  const errorText = useErrorText();
  const toast = useToast();
  const state = useHouse();
  const [error, setError] = useState<string>();
  const card = pagesFor(state, 'all').find(({ page }) => page.id === pageId);
  const where = card ? pagePlaceInSentence(intl, card.where) : '';
  const give = async (to: string): Promise<void> => {
    if (!card) return;
    const { page } = card;
    const ack = await handOver.give([page], to);
    if (!ack.ok) {
      setError(errorText(ack.error));
      return;
    }
    toast({
      type: 'done',
      text: intl.formatMessage({ id: 'handOver.done' }, { count: 1, where, to }),
      undo: {
        label: intl.formatMessage({ id: 'handOver.undo' }),
        run: () => void handOver.takeBack([page], to),
      },
    });
    onClose();
  };
  return (
    <Sheet
      title={intl.formatMessage({ id: 'handOver.title' }, { where })}
      cards={cards.filter(({ page }) => page.id !== pageId)}
      onClose={onClose}
    >
      {card ? (
        <>
          <p className={sheet.hint}>
            <FormattedMessage id="handOver.hint" />
          </p>
          <Carriers from={card.page.server} onChoose={give} />
        </>
      ) : (
        <p className={sheet.heading}>
          <FormattedMessage id="handOver.gone" />
        </p>
      )}
      {error !== undefined && (
        <p className={sheet.error} role="alert" dir="auto">
          {error}
        </p>
      )}
    </Sheet>
  );
}
