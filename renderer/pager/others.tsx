import { ChevronDown } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { type PageCard, pagesFor } from '../../shared/views/pages';
import { useHouse } from '../state/hooks';
import styles from './app.module.css';
import type { Step } from './cards/acts';
import { PageList } from './cards/page-list';
import { pagerOf, type Who } from './who/who';

type Props = {
  mine: readonly PageCard[];
  who: Who;
  onStep(step: Step, card: PageCard): Promise<boolean>;
  onHandOver(card: PageCard): void;
};

/** Pages of other servers, below one's own: a server who is at the pass can take one over. */
export function Others({ mine, who, onStep, onHandOver }: Props) {
  const state = useHouse();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const others = useMemo(() => {
    const own = new Set(mine.map((card) => card.page.id));
    return pagesFor(state, pagerOf({ type: 'everyone' })).filter((card) => !own.has(card.page.id));
  }, [state, mine]);
  if (others.length === 0) return null;
  return (
    <div className={styles.others}>
      <button
        type="button"
        className={styles.show}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <FormattedMessage id="list.others.show" values={{ count: others.length }} />
        <ChevronDown aria-hidden="true" />
      </button>
      {isOpen && (
        <div id={listId}>
          <PageList
            labelId="list.others"
            cards={others}
            who={who}
            onStep={onStep}
            onHandOver={onHandOver}
          />
        </div>
      )}
    </div>
  );
}
