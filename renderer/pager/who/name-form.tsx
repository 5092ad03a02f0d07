import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { NAME_MAX } from '../../../shared/contract/text';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import styles from './name-form.module.css';
import { type Person, whoTyped } from './who';

type Props = { labelId: MessageId; submitId: MessageId; onName(person: Person): void };

/** A form for a typed name: a temp who is not in the house's staff can carry a pager too. */
export function NameForm({ labelId, submitId, onName }: Props) {
  const { house } = useHouse();
  const intl = useIntl();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const errorId = useId();
  const label = intl.formatMessage({ id: labelId });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const person = whoTyped(text, house);
        if (person) onName(person);
        setRefused(!person);
      }}
    >
      <input
        aria-label={label}
        placeholder={label}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? errorId : undefined}
        autoComplete="off"
        dir="auto"
        maxLength={NAME_MAX}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <button type="submit">
        <FormattedMessage id={submitId} />
      </button>
      {isRefused && (
        <p id={errorId} role="alert">
          <FormattedMessage id="who.unusable" />
        </p>
      )}
    </form>
  );
}
