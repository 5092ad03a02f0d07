import { BellOff, BellRing, Hourglass, TriangleAlert } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import { allergyNames } from '../../../shared/domain/allergies';
import { isUncarried } from '../../../shared/domain/carrying';
import { type PageCard, waitOf } from '../../../shared/views/pages';
import { Age } from '../../say/age';
import { useAllergyText } from '../../say/allergens';
import { useFromHouse, useHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import styles from './page-card.module.css';

/** The strip of an unanswered page, or of one that nobody carries: it differs in shape, not only in colour. */
export function Again({ card: { page, level } }: { card: PageCard }) {
  const isUncarriedPage = useFromHouse((state) => isUncarried(state, page));
  if (isUncarriedPage) {
    return (
      <p className={styles.again}>
        <BellOff aria-hidden="true" />
        <span>
          <FormattedMessage id="card.nobody" values={{ server: <bdi>{page.server}</bdi> }} />
        </span>
      </p>
    );
  }
  return (
    <p className={styles.again}>
      <BellRing aria-hidden="true" />
      <span>
        <FormattedMessage id="card.again" values={{ level }} />
        {level > 2 && (
          <>
            {' · '}
            <FormattedMessage id="card.managerTold" />
          </>
        )}
      </span>
    </p>
  );
}

function allergiesOf({ page, ticket }: PageCard): string[] {
  const ids = new Set(page.itemIds);
  const lines = ticket?.items.filter((item) => item.phase === 'ready' && ids.has(item.itemId));
  return allergyNames({ allergies: lines?.flatMap(allergyNames) ?? [] });
}

export const hasAllergies = (card: PageCard): boolean => allergiesOf(card).length > 0;

/** The allergies: the person who carries a plate must know for whom it is dangerous. */
export function Allergies({ card }: { card: PageCard }) {
  const say = useAllergyText();
  const allergies = allergiesOf(card);
  if (allergies.length === 0) return null;
  return (
    <p className={styles.allergy}>
      <TriangleAlert aria-hidden="true" />
      <span>
        <FormattedMessage id="common.allergy" /> <bdi>{allergies.map(say).join(', ')}</bdi>
      </span>
    </p>
  );
}

/** The waiting time: red if the page was sent again, amber if it was heard and the food still waits. */
export function Wait({ card }: { card: PageCard }) {
  const { settings } = useHouse().house;
  const wait = useOnClock((now) => waitOf(card, now, settings));
  return (
    <p className={styles.age} data-wait={wait}>
      {wait === 'ageing' && <Hourglass aria-hidden="true" />}
      <span className="visually-hidden">
        <FormattedMessage id={wait === 'ageing' ? 'card.ageing' : 'card.waiting'} />{' '}
      </span>
      <Age since={card.since} />
    </p>
  );
}
