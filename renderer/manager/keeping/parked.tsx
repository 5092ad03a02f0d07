import { useCallback, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ParkedDelivery } from '../../../shared/contract/deliveries';
import { refusal } from '../../../shared/contract/refusals';
import type { Refused } from '../../../shared/contract/requests';
import { partName } from '../../say/part';
import { timeText } from '../../say/time';
import { useDoor, useFeedView } from '../../state/hooks';
import { useErrorText } from '../../state/send';
import { useToast } from '../../state/toasts';
import buttons from '../../ui/button.module.css';
import styles from './keeping.module.css';
import { Part } from './part';
import { SkipDialog } from './skip-dialog';

type Decision = 'retry-delivery' | 'skip-delivery';

/** The parked deliveries, each with its decision: retry or skip. */
export function Parked() {
  const { parked, decide } = useParked();
  const intl = useIntl();
  const [asked, ask] = useState<ParkedDelivery>();
  if (parked.length === 0) return null;
  return (
    <Part name="parked">
      <ul className={styles.parked}>
        {parked.map((one) => (
          <li key={keyOf(one)}>
            <Standing parked={one} />
            <div className={styles.buttons}>
              <button
                type="button"
                className={buttons.plain}
                aria-label={intl.formatMessage(
                  { id: 'keeping.parked.retry.which' },
                  { part: partName(intl, one.name) },
                )}
                onClick={() => void decide('retry-delivery', one)}
              >
                {intl.formatMessage({ id: 'keeping.parked.retry' })}
              </button>
              <button
                type="button"
                className={buttons.quiet}
                aria-label={intl.formatMessage(
                  { id: 'keeping.parked.skip.which' },
                  { part: partName(intl, one.name) },
                )}
                onClick={() => ask(one)}
              >
                {intl.formatMessage({ id: 'keeping.parked.skip' })}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {asked && (
        <SkipDialog
          parked={asked}
          onSkip={() => void decide('skip-delivery', asked)}
          onClose={() => ask(undefined)}
        />
      )}
    </Part>
  );
}

function Standing({ parked: { name, since, attempts, reason, event, waiting } }: Shown) {
  const intl = useIntl();
  const values = { part: partName(intl, name), time: timeText(intl, since), attempts };
  return (
    <>
      <p>
        <strong>{intl.formatMessage({ id: 'keeping.parked.since' }, values)}</strong>
      </p>
      {event && (
        <p>
          {intl.formatMessage(
            { id: 'keeping.parked.at' },
            {
              event: event.name,
              number: event.sequence,
              time: timeText(intl, event.time),
              waiting,
            },
          )}
        </p>
      )}
      <p className={styles.path} dir="auto">
        {reason}
      </p>
    </>
  );
}

type Shown = { parked: ParkedDelivery };

const keyOf = ({ name, event }: ParkedDelivery): string => `${name} ${event?.sequence ?? ''}`;

/** The parked deliveries, looked up again whenever their notices change, and the decisions about them. */
function useParked() {
  const door = useDoor();
  const { notices } = useFeedView();
  const errorText = useErrorText();
  const toast = useToast();
  const [parked, setParked] = useState<readonly ParkedDelivery[]>([]);
  const shown = notices
    .filter(({ code }) => code === 'delivery-parked')
    .map(({ detail, since }) => `${detail} ${since}`)
    .join('\n');

  const look = useCallback(async (): Promise<void> => {
    const answer = await door.ask('deliveries').catch(noAnswer);
    if (answer.ok) setParked(answer.parked);
  }, [door]);
  useEffect(() => {
    if (shown === '') setParked([]);
    else void look();
  }, [shown, look]);

  const decide = async (decision: Decision, { name, event }: ParkedDelivery): Promise<void> => {
    const where = { name, ...(event && { sequence: event.sequence }) };
    const answer = await door.ask(decision, where).catch(noAnswer);
    if (!answer.ok) toast({ type: 'refused', text: errorText(answer.error) });
    await look();
  };
  return { parked, decide };
}

function noAnswer(error: unknown): Refused {
  console.error('deliveries:', error);
  return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
}
