import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { pagePlaceName } from '../../say/place';
import { type Step, stepOf } from '../cards/acts';
import { isCall, titleOf, whatOf, wordLength } from '../cards/labels';
import { hasAllergies, Wait } from '../cards/parts';
import { StepButton } from '../cards/step-button';
import type { Who } from '../who/who';
import styles from './compact.module.css';

/** Names above this length get smaller type, so that they stay whole. */
const LONG_NAME = 8;

type Props = {
  card: PageCard;
  who: Who;
  onStep(step: Step, card: PageCard): Promise<boolean>;
};

/** One page in a small window: destination, waiting time, dishes in one line, and its one action. */
export function CompactCard({ card, who, onStep }: Props) {
  const intl = useIntl();
  const titleId = useId();
  const where = pagePlaceName(intl, card.where);
  const title = titleOf(intl, card);
  const step = stepOf(card, who);
  const isOthers = who.type !== 'server' || card.page.server !== who.name;
  const what = whatOf(intl, card);
  return (
    <article
      className={styles.card}
      aria-labelledby={titleId}
      data-page={card.page.id}
      data-loud={card.level > 1 && !card.heard}
    >
      <header className={styles.head}>
        <h2
          id={titleId}
          className={styles.where}
          data-long={where.length > LONG_NAME}
          data-word={wordLength(where)}
          aria-label={title}
        >
          <bdi>{where}</bdi>
        </h2>
        <Wait card={card} />
      </header>
      <p className={styles.what} data-call={isCall(card)} title={what}>
        {hasAllergies(card) && (
          <b className={styles.allergy}>
            <TriangleAlert aria-hidden="true" />
            <FormattedMessage id="common.allergy" />
          </b>
        )}
        {isOthers && (
          <b>
            <FormattedMessage id="card.for" values={{ server: card.page.server }} />
            {' · '}
          </b>
        )}
        {card.whose !== undefined && (
          <b>
            <FormattedMessage
              id={card.where.table === undefined ? 'card.whoseOrder' : 'card.whose'}
              values={{ server: card.whose }}
            />
            {' · '}
          </b>
        )}
        {card.plates > 1 && (
          <b>
            <FormattedMessage id="card.plates" values={{ count: card.plates }} />
            {' · '}
          </b>
        )}
        <bdi>{what}</bdi>
      </p>
      <StepButton step={step} place={0} title={title} onStep={() => onStep(step, card)} />
    </article>
  );
}
