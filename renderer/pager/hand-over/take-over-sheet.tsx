import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { type Duties, dutiesOfOthers } from '../../../shared/views/hand-over';
import type { PageCard } from '../../../shared/views/pages';
import { rowText } from '../../say/number';
import { placeName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { SheetButton } from '../sheet/sheet-button';
import styles from '../shift/shift-sheet.module.css';
import type { ShiftActs } from '../shift/use-shift';
import carriers from './carriers.module.css';

type Props = {
  server: string;
  cards: readonly PageCard[];
  acts: ShiftActs;
  onClose(): void;
};

/** Takes over all tables, tickets and pages of another server. Asks first, because it ends that person's shift. */
export function TakeOverSheet({ server, cards, acts, onClose }: Props) {
  const intl = useIntl();
  const errorText = useErrorText();
  const toast = useToast();
  const state = useHouse();
  const [asked, ask] = useState<string>();
  const [error, setError] = useState<string>();
  const others = dutiesOfOthers(state, server);
  const chosen = others.find((one) => one.server === asked);
  const take = async (from: Duties): Promise<void> => {
    const ack = await acts.end(from.server, server);
    setError(ack.ok ? undefined : errorText(ack.error));
    if (!ack.ok) return;
    onClose();
    const text = intl.formatMessage(
      { id: 'takeOver.done' },
      { server: from.server, count: from.tickets.length },
    );
    toast({ type: 'done', text });
  };
  return (
    <Sheet title={intl.formatMessage({ id: 'takeOver.title' })} cards={cards} onClose={onClose}>
      {chosen ? (
        <section className={styles.asks} role="alert">
          <p className={sheet.heading}>
            <FormattedMessage
              id="takeOver.ask"
              values={{
                server: <bdi>{chosen.server}</bdi>,
                tickets: chosen.tickets.length,
                pages: chosen.pages.length,
              }}
            />
          </p>
          <p className={sheet.hint}>
            {rowText(
              intl,
              chosen.tickets.map((ticket) => placeName(intl, ticket)),
            )}
          </p>
          {chosen.since !== undefined && (
            <p className={sheet.hint}>
              <FormattedMessage id="takeOver.ends" values={{ server: chosen.server }} />
            </p>
          )}
          <SheetButton isMain onPress={() => take(chosen)}>
            <FormattedMessage id="card.take" />
          </SheetButton>
          <SheetButton onPress={() => ask(undefined)}>
            <FormattedMessage id="takeOver.not" />
          </SheetButton>
        </section>
      ) : others.length === 0 ? (
        <p className={sheet.heading}>
          <FormattedMessage id="takeOver.none" />
        </p>
      ) : (
        <ul className={carriers.names}>
          {others.map((one) => (
            <li key={one.server}>
              <button type="button" className={carriers.name} onClick={() => ask(one.server)}>
                <bdi>{one.server}</bdi>{' '}
                <span>
                  <FormattedMessage
                    id={one.carried ? 'takeOver.has' : 'takeOver.has.nobody'}
                    values={{ tickets: one.tickets.length, pages: one.pages.length }}
                  />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && (
        <p className={sheet.error} role="alert" dir="auto">
          {error}
        </p>
      )}
    </Sheet>
  );
}
