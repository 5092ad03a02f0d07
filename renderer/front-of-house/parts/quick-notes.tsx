import { useIntl } from 'react-intl';
import { useHouse } from '../../state/hooks';
import { fitsQuickNote, hasQuickNote, toggleQuickNote } from '../orders/quick-notes';
import styles from './quick-notes.module.css';

/** Common notes to a kitchen, used until the house has its own list. */
const USUAL = {
  line: ['wellDone', 'notSpicy', 'veryHot', 'sauceAside', 'inHalf', 'toShare', 'child', 'togo'],
  ticket: ['birthday', 'hurry', 'together', 'asItComes', 'highChair', 'noCutlery'],
} as const;

type Props = { of: keyof typeof USUAL; value: string; onChange(value: string): void };

/** Adds notes with one touch; another touch removes one. A note that would not fit is disabled. */
export function QuickNotes({ of, value, onChange }: Props) {
  const intl = useIntl();
  const { quickNotes } = useHouse().house.settings;
  const notes = quickNotes ?? USUAL[of].map((id) => intl.formatMessage({ id: `quick.${id}` }));
  if (notes.length === 0) return null;
  return (
    <fieldset className={styles.quick}>
      <legend className={styles.label}>{intl.formatMessage({ id: 'quick' })}</legend>
      <div className={styles.notes}>
        {notes.map((quick) => (
          <button
            key={quick}
            type="button"
            className={styles.note}
            aria-pressed={hasQuickNote(value, quick)}
            disabled={!fitsQuickNote(value, quick)}
            onClick={() => onChange(toggleQuickNote(value, quick))}
          >
            <bdi>{quick}</bdi>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
