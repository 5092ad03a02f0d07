import { Check, TriangleAlert } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { allergyKey, allergyNames } from '../../../shared/domain/allergies';
import { withinSentence } from '../../../shared/views/plain-text';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailAllergy } from '../../../shared/views/rail-lines';
import { useAllergyText } from '../../say/allergens';
import { useActions } from '../actions/actions';
import styles from './allergies.module.css';

/** Shows the ticket's allergies with seat and dish; a cook marks them as seen once. */
export function Allergies({ card }: { card: RailTicket }) {
  const { ticket, allergies, allergiesSeen, expo } = card;
  const intl = useIntl();
  const { see } = useActions();
  const say = useAllergyText();
  return (
    // A group, not a landmark: many landmarks with the same name would not help.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields.
    <div
      role="group"
      className={styles.block}
      aria-label={intl.formatMessage({ id: 'common.allergy' })}
      data-seen={allergiesSeen}
    >
      <TriangleAlert aria-hidden="true" className={styles.icon} />
      <ul className={styles.list}>
        {allergies.map((allergy) => (
          <li key={allergy.name}>
            <strong className={styles.name} dir="auto">
              {say(allergy.name)}
            </strong>
            <Where card={card} allergy={allergy} />
          </li>
        ))}
      </ul>
      {allergiesSeen ? (
        <span
          className={styles.seen}
          role="img"
          aria-label={intl.formatMessage({ id: 'allergies.seenAlready' })}
        >
          <Check aria-hidden="true" />
        </span>
      ) : expo ? (
        // Only a cook can mark it as seen; expo sees that it is still unseen.
        <span className={styles.unseen}>
          <FormattedMessage id="expo.allergiesUnseen" />
        </span>
      ) : (
        <button
          type="button"
          className={styles.see}
          aria-label={intl.formatMessage({ id: 'allergies.see' }, { number: ticket.number })}
          onClick={() => see(ticket, 'allergies')}
        >
          <FormattedMessage id="allergies.seen" />
        </button>
      )}
    </div>
  );
}

function Where({ card, allergy }: { card: RailTicket; allergy: RailAllergy }) {
  const intl = useIntl();
  const key = allergyKey(allergy.name);
  const dishes = card.ticket.items
    .filter(({ phase }) => phase !== 'voided' && phase !== 'served')
    .filter((item) => allergyNames(item).some((name) => allergyKey(name) === key))
    .map(({ name }) => withinSentence(name));
  const parts = [
    ...(allergy.seats.length > 0
      ? [
          intl.formatMessage(
            { id: 'allergies.seat' },
            { count: allergy.seats.length, seats: allergy.seats.join(', ') },
          ),
        ]
      : []),
    ...new Set(dishes),
    ...(allergy.here ? [] : [intl.formatMessage({ id: 'allergies.elsewhere' })]),
  ];
  return <span dir="auto"> · {parts.join(' · ')}</span>;
}
