import { TriangleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { lineWords, type Worded, wordBlocks } from '../../../shared/views/line-words';
import { useAllergyText } from '../../say/allergens';
import { actionWord, choiceText, halfText } from '../../say/line-word';
import styles from './line-text.module.css';

type Props = {
  line: Worded;
  allergies: readonly string[];
  note: string | undefined;
};

/** Changes, allergies and note of a dish, as they read in the kitchen. */
export function LineText({ line, allergies, note }: Props) {
  const intl = useIntl();
  const say = useAllergyText();
  return (
    <>
      {wordBlocks(lineWords(line)).map(({ half, words }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other key, and never move.
        <span key={place} className={styles.modifiers}>
          {half && <b>{halfText(intl, half)}: </b>}
          {words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same request may occur twice.
            <span key={index} className={styles.modifier}>
              {word.action !== 'plain' && <b>{actionWord(intl, word.action)} </b>}
              <bdi>{choiceText(word)}</bdi>
            </span>
          ))}
        </span>
      ))}
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
