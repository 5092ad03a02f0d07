import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { CallCode } from '../../../shared/contract/codes';
import { NOTE_MAX } from '../../../shared/contract/text';
import type { CallWords as Words } from '../../../shared/domain/calls';
import { TextField } from '../../ui/text-field';
import styles from './call-words.module.css';

type Props = { calls: readonly CallCode[]; onCall(words: Words): void };

/** The words of a call: one touch on a preset, or typed. */
export function CallWords({ calls, onCall }: Props) {
  const intl = useIntl();
  const [own, setOwn] = useState('');
  const words = own.trim();
  return (
    <>
      {calls.map((id) => (
        <button key={id} type="button" className={styles.call} onClick={() => onCall({ call: id })}>
          <FormattedMessage id={`call.${id}`} />
        </button>
      ))}
      <form
        className={styles.own}
        onSubmit={(event) => {
          event.preventDefault();
          if (words !== '') onCall({ text: words });
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
