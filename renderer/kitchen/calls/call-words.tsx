import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { NOTE_MAX } from '../../../shared/contract/text';
import { type KnownCall, writtenCall } from '../../ui/calls';
import { TextField } from '../../ui/text-field';
import styles from './call-words.module.css';

type Props = { calls: readonly KnownCall[]; onCall(text: string): void };

/** What to call for: one touch, or words of one's own. */
export function CallWords({ calls, onCall }: Props) {
  const intl = useIntl();
  const [own, setOwn] = useState('');
  const words = own.trim();
  return (
    <>
      {calls.map((id) => (
        <button
          key={id}
          type="button"
          className={styles.call}
          onClick={() => onCall(writtenCall(id))}
        >
          <FormattedMessage id={`call.${id}`} />
        </button>
      ))}
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== '') onCall(words);
        }}
      >
        <TextField
          type="search"
          isLarge
          label={intl.formatMessage({ id: 'call.own' })}
          value={own}
          max={NOTE_MAX}
          onChange={setOwn}
        />
        <button type="submit" className={styles.send} disabled={words === ''}>
          <FormattedMessage id="call.send" />
        </button>
      </form>
    </>
  );
}
