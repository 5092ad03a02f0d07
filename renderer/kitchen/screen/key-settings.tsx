import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  conflictOf,
  KEY_ACTIONS,
  type KeyAction,
  keyLabel,
  keysOf,
  type OwnKeys,
} from '../keys/keys';
import { Check } from './check';
import styles from './key-settings.module.css';
import { useNextKey } from './use-next-key';

type Props = {
  keys: OwnKeys;
  digitsBump: boolean;
  change(part: { keys?: OwnKeys; digitsBump?: boolean }): void;
};
type Refused = { key: string; by: KeyAction | 'reserved' };

/** Assigns keys to actions, for a bump bar with its own keys. Refuses a key that is taken. */
export function KeySettings({ keys, digitsBump, change }: Props) {
  const intl = useIntl();
  const [asked, ask] = useState<KeyAction>();
  const [refused, setRefused] = useState<Refused>();
  useNextKey(asked !== undefined, (key) => {
    ask(undefined);
    if (asked === undefined || key === undefined) return;
    const by = conflictOf(asked, key, keys);
    setRefused(by && { key, by });
    if (by === undefined) change({ keys: { ...keys, [asked]: key } });
  });
  const nameOf = (action: KeyAction) => intl.formatMessage({ id: `key.${action}` });
  return (
    <fieldset className={styles.keys}>
      <legend>
        <FormattedMessage id="screen.keys" />
      </legend>
      <Check isOn={digitsBump} onChange={(isOn) => change({ digitsBump: isOn })}>
        {intl.formatMessage({ id: 'screen.digitsBump' })}
      </Check>
      <ul>
        {KEY_ACTIONS.map((action) => {
          const labels = keysOf(action, keys).map(keyLabel);
          return (
            <li key={action} className={styles.row}>
              <span>{nameOf(action)}</span>
              <button
                type="button"
                data-asked={asked === action || undefined}
                aria-label={intl.formatMessage(
                  { id: asked === action ? 'screen.keys.press' : 'screen.keys.change' },
                  { action: nameOf(action), keys: labels.join(', ') },
                )}
                onClick={() => {
                  setRefused(undefined);
                  ask(asked === action ? undefined : action);
                }}
              >
                {asked === action ? (
                  <FormattedMessage id="screen.keys.waiting" />
                ) : (
                  labels.map((label) => <kbd key={label}>{label}</kbd>)
                )}
              </button>
            </li>
          );
        })}
      </ul>
      <p role="alert" className={styles.refused}>
        {refused && (
          <FormattedMessage
            id={refused.by === 'reserved' ? 'screen.keys.reserved' : 'screen.keys.taken'}
            values={{
              key: keyLabel(refused.key),
              action: refused.by === 'reserved' ? '' : nameOf(refused.by),
            }}
          />
        )}
      </p>
      <button
        type="button"
        className={styles.reset}
        disabled={Object.keys(keys).length === 0 && !digitsBump}
        onClick={() => {
          setRefused(undefined);
          change({ keys: {}, digitsBump: false });
        }}
      >
        <FormattedMessage id="screen.keys.reset" />
      </button>
    </fieldset>
  );
}
