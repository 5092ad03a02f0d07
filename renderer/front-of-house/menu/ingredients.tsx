import { Undo2 } from 'lucide-react';
import { useIntl } from 'react-intl';
import {
  offeredIngredients,
  type ScarceIngredient,
  type Until,
} from '../../../shared/views/eighty-six';
import { listText } from '../../say/number';
import { useTime } from '../../say/time';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import styles from './out-list.module.css';

type Props = { words: readonly string[]; until: Until };

/**
 * The ingredients and choices that are out, with the dishes that are out with them, and those that the search finds: one
 * touch marks one out with everything that is made of it, or brings it back.
 */
export function Ingredients({ words, until }: Props) {
  const state = useHouse();
  const intl = useIntl();
  const act = useAct();
  const shown = offeredIngredients(state, words);
  if (shown.length === 0) return null;
  const title = intl.formatMessage({ id: 'ingredients' });
  const undo = (run: () => void) => ({ label: intl.formatMessage({ id: 'undo' }), run });
  const mark = (name: string): void => {
    const text = intl.formatMessage({ id: 'eightySix.isOut' }, { dish: name });
    const back = undo(() => void act('ingredient.restore', { name }));
    void act('ingredient.eighty-six', { name, until }, { text, undo: back });
  };
  const restore = ({ name, until: wasUntil }: ScarceIngredient): void => {
    const text = intl.formatMessage({ id: 'eightySix.isBack' }, { dish: name });
    const again = { name, until: wasUntil ?? 'restored' } as const;
    const back = undo(() => void act('ingredient.eighty-six', again));
    void act('ingredient.restore', { name }, { text, undo: back });
  };
  return (
    <section className={styles.list} data-short aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.rows}>
        {shown.map(({ name, out }) => (
          <li key={name} className={styles.row}>
            <div className={styles.dish}>
              <span className={styles.name} dir="auto">
                {name}
              </span>{' '}
              <Out out={out} />
            </div>
            <button
              type="button"
              className={styles.restore}
              aria-label={intl.formatMessage(
                { id: out ? 'outList.restore' : 'ingredients.mark' },
                { dish: name },
              )}
              onClick={() => (out ? restore(out) : mark(name))}
            >
              {out && <Undo2 aria-hidden="true" />}
              {intl.formatMessage({ id: out ? 'eightySix.restore' : 'ingredients.out' })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Since when an ingredient is out, and which dishes with it. */
function Out({ out }: { out: ScarceIngredient | undefined }) {
  const intl = useIntl();
  const time = useTime();
  if (!out) return null;
  return (
    <>
      {out.dishes.length > 0 && (
        <span className={styles.with}>
          {intl.formatMessage({ id: 'ingredients.with' }, { dishes: listText(intl, out.dishes) })}
        </span>
      )}{' '}
      <b className={styles.left} data-out="true">
        86
      </b>{' '}
      <span className={styles.since}>
        {intl.formatMessage({ id: 'outList.since' }, { time: time(out.since) })}
      </span>
    </>
  );
}
