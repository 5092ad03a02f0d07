import { Search } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type BookQuery, FOUND_MAX } from '../../../shared/contract/book';
import type { Ticket } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import { Segmented } from '../../ui/segmented';
import { closedToday, openNow } from './closed-today';
import styles from './find.module.css';
import { FoundRow } from './found-row';
import { useBook } from './use-book';

const FIELDS = ['number', 'table', 'server', 'guest'] as const;
type Field = (typeof FIELDS)[number];

export type Found = { ticket: Ticket; day: string | undefined };

type Props = { selected: string | undefined; onSelect(found: Found): void };

function queryOf(field: Field, words: string, today: string): BookQuery {
  const text = words.trim();
  if (field !== 'number') return text === '' ? { day: today } : { [field]: text };
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number > 0 ? { number } : { day: today };
}

/** Finds closed tickets by number, table, server or guest; without a query, the latest of today. */
export function Find({ selected, onSelect }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const [field, setField] = useState<Field>('number');
  const [words, setWords] = useState('');
  const query = queryOf(field, words, state.day.date);
  const answer = useBook(query);
  const isOpenAsked = query.day === undefined;
  const open = isOpenAsked ? openNow(state, query) : [];
  const closed: Found[] | undefined =
    answer &&
    (answer.ok
      ? answer.tickets
      : closedToday(state, query).map((ticket) => ({ ticket, day: undefined })));
  const rows: Found[] = [...open.map((ticket) => ({ ticket, day: undefined })), ...(closed ?? [])];
  return (
    <div className={styles.find}>
      <div className={styles.ask}>
        <Segmented
          label={intl.formatMessage({ id: 'find.by' })}
          value={field}
          options={FIELDS.map((value) => ({
            value,
            text: intl.formatMessage({ id: `find.${value}` }),
          }))}
          onChange={(next) => setField(next)}
        />
        <div className={styles.search}>
          <Search aria-hidden="true" />
          <input
            type="search"
            dir="auto"
            inputMode={field === 'number' ? 'numeric' : 'text'}
            aria-label={intl.formatMessage({ id: 'find.words' })}
            placeholder={intl.formatMessage({ id: `find.hint.${field}` })}
            value={words}
            onChange={(event) => setWords(event.target.value)}
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
          {intl.formatMessage({ id: isOpenAsked ? 'find.none' : 'find.empty' })}
        </p>
      )}
      {!closed && (
        <p className={styles.message} role="status">
          {intl.formatMessage({ id: 'find.looking' })}
        </p>
      )}
      <ul className={styles.rows} aria-label={intl.formatMessage({ id: 'find.found' })}>
        {rows.map((found) => (
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
