import { useIntl } from 'react-intl';
import { modifierParts } from '../../../shared/views/modifiers';
import { actionWord } from '../labels';
import styles from './modifiers.module.css';

/** The modifiers of a line: NO, ADD and SIDE in capitals with a shape each, so that none is missed. */
export function Modifiers({ modifiers }: { modifiers: readonly string[] }) {
  const intl = useIntl();
  return (
    <ul className={styles.list}>
      {modifiers.map((modifier, index) => {
        const { action, word } = modifierParts(modifier);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same modifier may occur twice.
          <li key={index} className={styles.modifier} data-action={action}>
            {action !== 'plain' && <strong>{actionWord(intl, action)}</strong>}
            <bdi>{word}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
