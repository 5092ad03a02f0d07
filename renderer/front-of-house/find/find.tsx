import { Search } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type BookQuery, FOUND_MAX } from '../../../shared/contract/book';
import type { HouseState, Ticket } from '../../../shared/contract/state';
import { NAME_MAX } from '../../../shared/contract/text';
import { allClosed } from '../../../shared/domain/closed-tickets';
import { numberAsked, ticketSearch } from '../../../shared/domain/find-ticket';
import { wordsOf } from '../../../shared/domain/folded-text';
import { useHouse } from '../../state/hooks';
import styles from './find.module.css';
import { FoundRow } from './found-row';
import { useBook } from './use-book';

export type Found = { ticket: Ticket; day: string | undefined };

type Props = { selected: string | undefined; onSelect(found: Found): void };

/** Finds open and closed tickets by number, table, guest or server; without a question, those closed today. */
export function Find({ selected, onSelect }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const [question, setQuestion] = useState('');
  const isAsked = wordsOf(question).length > 0;
  const query: BookQuery = isAsked ? { text: question.trim() } : { day: state.day.date };
  const answer = useBook(query);
  const open = isAsked ? openNow(state, question) : [];
  const closed: Found[] | undefined =
    answer &&
    (answer.ok
      ? answer.tickets
      : closedToday(state, question).map((ticket) => ({ ticket, day: undefined })));
  const rows: Found[] = [...open.map((ticket) => ({ ticket, day: undefined })), ...(closed ?? [])];
  const number = numberAsked(question);
  const isNamed = ({ ticket, day }: Found): boolean =>
    ticket.number === number && (day === undefined || day === state.day.date);
  const sorted = [...rows.filter(isNamed), ...rows.filter((row) => !isNamed(row))];
  return (
    <div className={styles.find}>
      <div className={styles.ask}>
        <div className={styles.search}>
          <Search aria-hidden="true" />
          <input
            type="search"
            dir="auto"
            maxLength={NAME_MAX}
            aria-label={intl.formatMessage({ id: 'find.words' })}
            placeholder={intl.formatMessage({ id: 'find.hint' })}
            value={question}
            onChange={(event) => setQuestion(event.target.value)}
          />
        </div>
      </div>
      {answer && !answer.ok && (
        <p className={styles.message} role="alert">
          {intl.formatMessage({ id: 'find.error' })}
        </p>
      )}
      {closed && rows.length === 0 && (
        <p className={styles.empty} role="status">
          {intl.formatMessage({ id: isAsked ? 'find.none' : 'find.empty' })}
        </p>
      )}
      {!closed && (
        <p className={styles.message} role="status">
          {intl.formatMessage({ id: 'find.looking' })}
        </p>
      )}
      <ul className={styles.rows} aria-label={intl.formatMessage({ id: 'find.found' })}>
        {sorted.map((found) => (
          <FoundRow
            key={`${found.day ?? ''} ${found.ticket.id}`}
            found={found}
            isSelected={found.ticket.id === selected}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {answer?.ok && answer.more && (
        <p className={styles.message}>
          {intl.formatMessage({ id: 'find.more' }, { count: FOUND_MAX })}
        </p>
      )}
    </div>
  );
}

/** Most closed tickets that are listed without the book. */
const CLOSED_MAX = 50;

/** The day's closed tickets from this window's own state, for when the book cannot answer; latest first. */
const closedToday = (state: HouseState, question: string): Ticket[] =>
  allClosed(state.closed)
    .filter(ticketSearch(question))
    .sort((a, b) => (b.closed?.at ?? 0) - (a.closed?.at ?? 0))
    .slice(0, CLOSED_MAX);

/** Open tickets that match, which are not in the book; the search points to them. */
const openNow = (state: HouseState, question: string): Ticket[] =>
  Object.values(state.tickets).filter(ticketSearch(question));
