import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { Sheet } from '../sheet/sheet';
import sheet from '../sheet/sheet.module.css';
import { SheetButton } from '../sheet/sheet-button';
import { QUIET_MINUTES } from './use-quiet';

type Props = {
  cards: readonly PageCard[];
  onQuiet(minutes: number): void;
  onClose(): void;
};

/** Explains do not disturb and lets the server choose for how long. */
export function QuietSheet({ cards, onQuiet, onClose }: Props) {
  const intl = useIntl();
  return (
    <Sheet title={intl.formatMessage({ id: 'quiet.title' })} cards={cards} onClose={onClose}>
      <p>
        <FormattedMessage id="quiet.what" />
      </p>
      <h3 className={sheet.heading}>
        <FormattedMessage id="quiet.for" />
      </h3>
      {QUIET_MINUTES.map((minutes) => (
        <SheetButton
          key={minutes}
          onPress={() => {
            onQuiet(minutes);
            onClose();
          }}
        >
          <FormattedMessage id="quiet.minutes" values={{ minutes }} />
        </SheetButton>
      ))}
    </Sheet>
  );
}
