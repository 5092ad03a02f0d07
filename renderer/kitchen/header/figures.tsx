import { FormattedMessage, useIntl } from 'react-intl';
import { type Quote, waitNow } from '../../../shared/views/quote';
import { Age } from '../../say/age';
import { waitText } from '../../say/duration';
import { useOnClock } from '../../ui/clock';
import styles from './figures.module.css';

type Props = { quote: Quote; onOpen(): void };

/** Shows the figures of the shown stations; a touch opens those of all stations. */
export function Figures({ quote, onOpen }: Props) {
  const intl = useIntl();
  return (
    <div className={styles.figures}>
      <dl>
        <div>
          <dt>
            <FormattedMessage id="kitchen.open" />
          </dt>
          <dd>{quote.open}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="kitchen.oldest" />
          </dt>
          <dd>
            <Oldest quote={quote} />
          </dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="kitchen.wait" />
          </dt>
          <dd>
            <Wait quote={quote} />
          </dd>
        </div>
      </dl>
      <button
        type="button"
        className={styles.open}
        aria-label={intl.formatMessage({ id: 'stands.title' })}
        onClick={onOpen}
      />
    </div>
  );
}

export function Oldest({ quote: { oldest } }: { quote: Quote }) {
  return oldest === undefined ? <FormattedMessage id="kitchen.unknown" /> : <Age since={oldest} />;
}

export function Wait({ quote }: { quote: Quote }) {
  const intl = useIntl();
  const minutes = useOnClock((now) => waitNow(quote, now));
  return minutes === undefined ? (
    <FormattedMessage id="kitchen.notKnown" />
  ) : (
    waitText(intl, minutes)
  );
}
