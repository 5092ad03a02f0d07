import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { type Median, shiftHistory } from '../../../shared/views/shift-history';
import { medianText } from '../../say/duration';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import type { Who } from '../who/who';
import { Entry } from './entry';
import styles from './history.module.css';

/** The most entries listed; the medians cover all of them. */
const LISTED_MAX = 500;

type Props = { who: Who; cards: readonly PageCard[]; onClose(): void };

/** Lists today's pages of this server, or of all servers, and how long each took. */
export function HistorySheet({ who, cards, onClose }: Props) {
  const intl = useIntl();
  const state = useHouse();
  const [isMine, setMine] = useState(who.type === 'server');
  const server = isMine && who.type === 'server' ? who.name : undefined;
  const history = useMemo(() => shiftHistory(state, server, LISTED_MAX), [state, server]);
  const { entries, count } = history;
  return (
    <Sheet title={intl.formatMessage({ id: 'history.title' })} cards={cards} onClose={onClose}>
      {who.type === 'server' && (
        <Whose name={who.name} isMine={isMine} onChange={(mine) => setMine(mine)} />
      )}
      {count === 0 ? (
        <>
          <p className={sheet.heading}>
            <FormattedMessage id="history.empty" />
          </p>
          <p className={sheet.hint}>
            <FormattedMessage id="history.empty.what" />
          </p>
        </>
      ) : (
        <>
          <Figures {...history} />
          <ol
            className={styles.list}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: makes the list scroll by keyboard.
            tabIndex={0}
            aria-label={intl.formatMessage({ id: 'history.title' })}
          >
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} isNamed={server === undefined} />
            ))}
          </ol>
          {entries.length < count && (
            <p className={sheet.hint}>
              <FormattedMessage id="history.more" values={{ shown: entries.length, count }} />
            </p>
          )}
        </>
      )}
    </Sheet>
  );
}

type WhoseProps = { name: string; isMine: boolean; onChange(isMine: boolean): void };

function Whose({ name, isMine, onChange }: WhoseProps) {
  const intl = useIntl();
  const option = (id: MessageId, mine: boolean) => (
    <button type="button" aria-pressed={isMine === mine} onClick={() => onChange(mine)}>
      {intl.formatMessage({ id }, { server: name })}
    </button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields.
    <div
      className={styles.whose}
      role="group"
      aria-label={intl.formatMessage({ id: 'history.whose' })}
    >
      {option('history.mine', true)}
      {option('history.everyone', false)}
    </div>
  );
}

type FiguresProps = { count: number; again: number; heard: Median; served: Median };

function Figures({ count, again, heard, served }: FiguresProps) {
  const figure = (id: MessageId, value: string, noteId: MessageId) => (
    <div>
      <dt>
        <FormattedMessage id={id} />
      </dt>
      <dd>
        <b>{value}</b>{' '}
        <small>
          <FormattedMessage id={noteId} values={{ count: again }} />
        </small>
      </dd>
    </div>
  );
  const median = (of: Median): string => medianText(of, of.median);
  return (
    <dl className={styles.figures}>
      {figure('history.paged', `${count}`, 'history.again')}
      {figure('history.heard', median(heard), 'history.median')}
      {figure('history.served', median(served), 'history.median')}
    </dl>
  );
}
