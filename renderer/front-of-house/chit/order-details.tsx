import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ORDER_TYPES, PRIORITIES } from '../../../shared/contract/house';
import { useHouse } from '../../state/hooks';
import { Segmented } from '../../ui/segmented';
import { KnownServer, useAsksPin } from '../next-server/next-server';
import type { Draft, DraftHead } from '../orders/draft';
import { useChange } from '../orders/use-drafts';
import { Covers } from '../parts/covers';
import { OrderText } from '../parts/order-text';
import { QuickNotes } from '../parts/quick-notes';
import styles from './order-details.module.css';
import { Promised } from './promised';
import { Servers } from './servers';
import { Tables } from './tables';

type Props = {
  draft: Draft;
  /** Keeps the details open while a person edits them. */
  onEdit(): void;
  onDone(): void;
};

/** Type, table or guest, server, covers, priority, note: in place of the lines, not over them. */
export function OrderDetails({ draft, onEdit, onDone }: Props) {
  const intl = useIntl();
  const { house } = useHouse();
  const change = useChange();
  const edit = (to: Partial<DraftHead>) => {
    onEdit();
    change({ type: 'edit', change: to });
  };
  const isDineIn = draft.orderType === 'dine-in';
  const isPlaced = !isDineIn || draft.table.trim() !== '' || draft.guest.trim() !== '';
  // An open question comes first, and stays there under the finger that answers it.
  const [isServerAsked] = useState(isPlaced && draft.server.trim() === '');
  const asksPin = useAsksPin();
  const servers = asksPin ? (
    <KnownServer draft={draft} />
  ) : (
    <Servers staff={house.staff} chosen={draft.server} onChoose={(server) => edit({ server })} />
  );
  return (
    <div className={styles.details}>
      <Segmented
        label={intl.formatMessage({ id: 'details.type' })}
        value={draft.orderType}
        options={ORDER_TYPES.map((value) => ({
          value,
          text: <small>{intl.formatMessage({ id: `type.${value}` })}</small>,
        }))}
        onChange={(orderType) => edit({ orderType })}
      />
      {isServerAsked && servers}
      {isDineIn && (
        <Tables
          chosen={draft.table}
          onChoose={(table) => {
            change({ type: 'choose-table', table });
            onDone();
          }}
          onWrite={(table) => edit({ table })}
          onDone={onDone}
        />
      )}
      {!isDineIn && <Promised draft={draft} onChange={(promisedAt) => edit({ promisedAt })} />}
      {!isServerAsked && servers}
      <OrderText
        label={intl.formatMessage({ id: 'details.guest' })}
        kind="name"
        value={draft.guest}
        onChange={(guest) => edit({ guest })}
        onEnter={onDone}
      />
      <Covers
        label={intl.formatMessage({ id: 'details.covers' })}
        value={draft.covers}
        onChange={(covers) => edit({ covers })}
      />
      <Segmented
        label={intl.formatMessage({ id: 'details.priority' })}
        value={draft.priority}
        options={PRIORITIES.map((value) => ({
          value,
          text: intl.formatMessage({ id: `priority.${value}` }),
        }))}
        onChange={(priority) => edit({ priority })}
      />
      <OrderText
        label={intl.formatMessage({ id: 'details.note' })}
        kind="note"
        rows={2}
        value={draft.note}
        onChange={(note) => edit({ note })}
      />
      <QuickNotes of="ticket" value={draft.note} onChange={(note) => edit({ note })} />
      <button type="button" className={styles.done} onClick={onDone}>
        {intl.formatMessage({ id: 'details.done' })}
      </button>
    </div>
  );
}
