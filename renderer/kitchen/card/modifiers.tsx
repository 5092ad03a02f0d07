import { useIntl } from 'react-intl';
import { type LineWord, wordBlocks } from '../../../shared/views/line-words';
import { actionWord, choiceText, halfText } from '../../say/line-word';
import styles from './modifiers.module.css';

/** The choices of a line: NO, ADD and SIDE in capitals with a shape each, and each half of the dish as a block. */
export function Modifiers({ words }: { words: readonly LineWord[] }) {
  const intl = useIntl();
  return wordBlocks(words).map(({ half, words: block }, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other key, and never move.
    <div key={place} className={half && styles.half}>
      {half && <p className={styles.part}>{halfText(intl, half)}</p>}
      <ul className={styles.list}>
        {block.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same request may occur twice.
          <li key={index} className={styles.modifier} data-action={word.action}>
            {word.action !== 'plain' && <strong>{actionWord(intl, word.action)}</strong>}
            <bdi>{choiceText(word)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  ));
}
