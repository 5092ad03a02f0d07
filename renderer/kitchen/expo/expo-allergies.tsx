import { Check, TriangleAlert } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { allergyKey, allergyNames } from '../../../shared/domain/allergies';
import { withinSentence } from '../../../shared/views/plain-text';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailAllergy } from '../../../shared/views/rail-lines';
import { useAllergyText } from '../../say/allergens';
import styles from './expo-allergies.module.css';

/** The ticket's allergies, once, each with its seats and dishes. Only a cook can mark them as seen. */
export function ExpoAllergies({ card }: { card: RailTicket }) {
  const intl = useIntl();
  const { allergies, allergiesSeen } = card;
  return (
    // A group, not a landmark: many landmarks with the same name would not help.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields.
    <div
      role="group"
      className={styles.band}
      aria-label={intl.formatMessage({ id: 'common.allergy' })}
      data-seen={allergiesSeen}
    >
      <TriangleAlert aria-hidden="true" size={20} />
      <ul className={styles.list}>
        {allergies.map((allergy) => (
          <One key={allergy.name} card={card} allergy={allergy} />
        ))}
        {!allergiesSeen && (
          <li className={styles.unseen}>
            <FormattedMessage id="expo.allergiesUnseen" />
          </li>
        )}
      </ul>
      {allergiesSeen && (
        <Check
          role="img"
          aria-label={intl.formatMessage({ id: 'allergies.seenAlready' })}
          size={20}
          strokeWidth={4}
        />
      )}
    </div>
  );
}

function One({ card, allergy }: { card: RailTicket; allergy: RailAllergy }) {
  const intl = useIntl();
  const say = useAllergyText();
  const { seats, name } = allergy;
  const key = allergyKey(name);
  const dishes = card.ticket.items
    .filter(({ phase }) => phase !== 'voided' && phase !== 'served')
    .filter((item) => allergyNames(item).some((one) => allergyKey(one) === key))
    .map((item) => withinSentence(item.name));
  const where = [
    ...(seats.length > 0
      ? [
          intl.formatMessage(
            { id: 'allergies.seat' },
            { count: seats.length, seats: seats.join(', ') },
          ),
        ]
      : []),
    ...new Set(dishes),
  ];
  return (
    <li dir="auto">
      <strong className={styles.name}>{say(name)}</strong> · {where.join(' · ')}
    </li>
  );
}
