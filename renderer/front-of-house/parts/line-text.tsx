import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { modifierParts } from '../../../shared/views/modifiers';
import { useAllergyText } from '../../say/allergens';
import styles from './line-text.module.css';

type Props = {
  modifiers: readonly string[];
  allergies: readonly string[];
  note: string | undefined;
};

/** Changes, allergies and note of a dish, as they read in the kitchen. */
export function LineText({ modifiers, allergies, note }: Props) {
  const intl = useIntl();
  const say = useAllergyText();
  return (
    <>
      {modifiers.length > 0 && (
        <span className={styles.modifiers}>
          {modifiers.map((text) => {
            const { action, word } = modifierParts(text);
            return (
              <span key={text} className={styles.modifier}>
                {action !== 'plain' && <b>{intl.formatMessage({ id: `common.${action}` })} </b>}
                <bdi>{word}</bdi>
              </span>
            );
          })}
        </span>
      )}
      {allergies.length > 0 && (
        <span className={styles.allergy}>
          <TriangleAlert aria-hidden="true" />
          <b>{intl.formatMessage({ id: 'common.allergy' })}</b>{' '}
          {allergies.map((text, index) => (
            <span key={text}>
              {index > 0 && '· '}
              <bdi>{say(text)}</bdi>
            </span>
          ))}
        </span>
      )}
      {note !== undefined && note !== '' && (
        <span className={styles.note} dir="auto">
          {note}
        </span>
      )}
    </>
  );
}
