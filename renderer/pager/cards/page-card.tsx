import { ArrowRightLeft } from 'lucide-react';
import { memo, useId } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard as Card } from '../../../shared/views/pages';
import { callText } from '../../say/calls';
import { useCourseName } from '../../say/course';
import { durationText } from '../../say/duration';
import { personName } from '../../say/person';
import { pagePlaceName } from '../../say/place';
import { useSay } from '../../say/use-say';
import { useFromHouse } from '../../state/hooks';
import { useOnClock } from '../../ui/clock';
import type { Who } from '../who/who';
import { type Step, stepOf } from './acts';
import { FireNext } from './fire-next';
import { isCall, titleOf, wordLength } from './labels';
import styles from './page-card.module.css';
import { Again, Allergies, Wait } from './parts';
import { Plates } from './plates';
import { StepButton } from './step-button';

/** Names above this length get smaller type, so that they stay whole. */
const LONG_NAME = 10;

type Props = {
  card: Card;
  who: Who;
  place: number;
  onStep(step: Step, card: Card): Promise<boolean>;
  onHandOver(card: Card): void;
};

/** One page: destination, dishes, waiting time, and its one action. Drawn again only for its own events. */
export const PageCard = memo(function PageCard({ card, who, place, onStep, onHandOver }: Props) {
  const intl = useIntl();
  const titleId = useId();
  const where = pagePlaceName(intl, card.where);
  const title = titleOf(intl, card);
  const step = stepOf(card, who);
  const isLoud = card.level > 1 && !card.heard;
  const isOthers = who.type !== 'server' || card.page.server !== who.name;
  return (
    <article
      className={styles.card}
      aria-labelledby={titleId}
      data-page={card.page.id}
      data-loud={isLoud}
      data-heard={card.heard}
    >
      {isLoud && <Again card={card} />}
      <div className={styles.body}>
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
        <What card={card} />
        <Allergies card={card} />
        <div className={styles.foot}>
          <p className={styles.detail}>
            <Detail card={card} isOthers={isOthers} />
          </p>
          {step !== 'take' && card.ticket && <FireNext ticket={card.ticket} />}
          {step !== 'take' && (
            <button
              type="button"
              className={styles.handOver}
              aria-label={intl.formatMessage({ id: 'card.handOver' })}
              aria-description={title}
              onClick={() => onHandOver(card)}
            >
              <ArrowRightLeft aria-hidden="true" />
            </button>
          )}
        </div>
        <StepButton step={step} place={place} title={title} onStep={() => onStep(step, card)} />
      </div>
    </article>
  );
});

function What({ card }: { card: Card }) {
  const intl = useIntl();
  const text = callText(intl, card.page);
  return (
    <>
      {(text !== undefined || isCall(card)) && (
        <p className={styles.text} dir="auto">
          {text ?? <FormattedMessage id="card.noText" />}
        </p>
      )}
      <Plates card={card} />
    </>
  );
}

function Detail({ card, isOthers }: { card: Card; isOthers: boolean }) {
  const known = useFromHouse(({ house }) => house.stations);
  const { page, where, courses, ticket } = card;
  const say = useSay();
  const courseName = useCourseName();
  const whose = card.whose !== undefined && (
    <strong>
      {say(where.table === undefined ? 'card.whoseOrder' : 'card.whose', { server: card.whose })}
    </strong>
  );
  if (page.heard) {
    return (
      <bdi>
        {whose}
        {whose && ' · '}
        <HeardAgo at={page.heard.at} by={isOthers ? page.server : undefined} />
      </bdi>
    );
  }
  const stations = card.stations.map(
    (id) => known.find((station) => station.id === id)?.name ?? id,
  );
  const hasCourses = ticket?.items.some((item) => item.course > 1);
  const parts = [
    ...(isOthers ? [say('card.for', { server: page.server })] : []),
    ...(where.table !== undefined && where.guest !== undefined ? [personName(where.guest)] : []),
    ...(where.number === undefined ? [] : [say('card.number', { number: where.number })]),
    ...(where.orderType === undefined || where.orderType === 'dine-in'
      ? []
      : [say(`orderType.${where.orderType}`)]),
    ...(hasCourses && courses.length > 0 ? courses.map(courseName) : []),
    ...(stations.length > 0 ? [say('card.from', { stations: stations.join(', ') })] : []),
  ];
  return (
    <bdi>
      {whose}
      {whose && parts.length > 0 && ' · '}
      {parts.join(' · ')}
    </bdi>
  );
}

function HeardAgo({ at, by }: { at: number; by: string | undefined }) {
  const age = useOnClock((now) => durationText(now - at));
  return by === undefined ? (
    <FormattedMessage id="card.youHeard" values={{ age }} />
  ) : (
    <FormattedMessage id="card.serverHeard" values={{ age, server: <bdi>{by}</bdi> }} />
  );
}
