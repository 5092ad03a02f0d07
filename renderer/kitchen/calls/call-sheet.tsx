import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import type { Call } from '../../../shared/views/calls';
import { tableName } from '../../say/place';
import { Sheet } from '../../ui/sheet';
import { TextField } from '../../ui/text-field';
import { type CallTarget, useActions } from '../actions/actions';
import styles from './call-sheet.module.css';
import { CallState } from './call-state';
import { callTargets } from './call-targets';
import { CallWords } from './call-words';

type Props = { state: HouseState; calls: readonly Call[]; onClose(): void };

/** Calls a server without a ticket on the rail: first choose the server or table, then the words. */
export function CallSheet({ state, calls, onClose }: Props) {
  const intl = useIntl();
  const { page } = useActions();
  const [query, setQuery] = useState('');
  const [target, setTarget] = useState<CallTarget>();
  if (target) {
    return (
      <Sheet
        key="words"
        title={intl.formatMessage({ id: 'sheet.page' }, { server: target.server })}
        onClose={onClose}
      >
        <div className={styles.list}>
          <CallWords
            calls={['hands', 'pass']}
            onCall={(words) => {
              page(target, words);
              onClose();
            }}
          />
        </div>
      </Sheet>
    );
  }
  const found = callTargets(state, query);
  return (
    <Sheet key="target" title={intl.formatMessage({ id: 'call.open' })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTarget(found[0]);
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
              <button type="button" className={styles.target} onClick={() => setTarget(one)}>
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
