import { Check, TriangleAlert } from 'lucide-react';
import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
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
  const grouped = byWhere(allergies, (allergy) => whereText(intl, card, allergy));
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
        {grouped.map(([where, names]) => (
          <li key={where}>
            <strong className={styles.name} dir="auto">
              {names.map(say).join(', ')}
            </strong>
            <span dir="auto"> · {where}</span>
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

/** Allergies of the same seats and dishes stand together: their place, with their names. */
function byWhere(
  allergies: readonly RailAllergy[],
  whereOf: (allergy: RailAllergy) => string,
): [where: string, names: string[]][] {
  const places = new Map<string, string[]>();
  for (const allergy of allergies) {
    const where = whereOf(allergy);
    places.set(where, [...(places.get(where) ?? []), allergy.name]);
  }
  return [...places];
}

function whereText(intl: IntlShape, card: RailTicket, allergy: RailAllergy): string {
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
  return parts.join(' · ');
}
