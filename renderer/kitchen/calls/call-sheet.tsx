import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import type { Call } from '../../../shared/views/calls';
import { tableName } from '../../say/place';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { useActions, type Whom } from '../actions/actions';
import styles from './call-sheet.module.css';
import { CallState } from './call-state';
import { CallWords } from './call-words';
import { whomToCall } from './whom';

type Props = { state: HouseState; calls: readonly Call[]; onClose(): void };

/** Calls a server without a ticket on the rail: first choose the server or table, then the words. */
export function CallSheet({ state, calls, onClose }: Props) {
  const intl = useIntl();
  const { page } = useActions();
  const [query, setQuery] = useState('');
  const [whom, setWhom] = useState<Whom>();
  if (whom) {
    return (
      <Sheet
        key="words"
        title={intl.formatMessage({ id: 'sheet.page' }, { server: whom.server })}
        onClose={onClose}
      >
        <div className={styles.list}>
          <CallWords
            calls={['hands', 'pass']}
            onCall={(words) => {
              page(whom, words);
              onClose();
            }}
          />
        </div>
      </Sheet>
    );
  }
  const found = whomToCall(state, query);
  return (
    <Sheet key="whom" title={intl.formatMessage({ id: 'call.open' })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setWhom(found[0]);
        }}
      >
        <TextField
          type="search"
          isLarge
          label={intl.formatMessage({ id: 'call.search' })}
          value={query}
          onChange={setQuery}
        />
      </form>
      <div className={styles.list}>
        {calls.map((call) => (
          <CallState key={call.id} call={call} />
        ))}
        {found.length === 0 && (
          <p role="status">
            <FormattedMessage id="call.none" />
          </p>
        )}
        <ul className={styles.grid}>
          {found.map((one) => (
            <li key={`${one.table ?? ''} ${one.server}`}>
              <button type="button" className={styles.whom} onClick={() => setWhom(one)}>
                {one.table !== undefined && <strong>{tableName(intl, one.table)}</strong>}{' '}
                <bdi>{one.server}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
