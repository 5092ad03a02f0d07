import { Ban, BellOff, BellRing, TriangleAlert, VolumeX } from 'lucide-react';
import type { RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { noticeText } from '../../say/notice';
import { useFeedView } from '../../state/hooks';
import type { Step } from '../cards/acts';
import { useKeepFocus } from '../cards/use-keep-focus';
import { Empty } from '../empty';
import { NotLive } from '../not-live';
import { outText } from '../out/out-notices';
import type { Out } from '../out/use-out';
import { useWhoText, type Who } from '../who/who';
import styles from './compact.module.css';
import { CompactCard } from './compact-card';
import { Expand } from './expand';

type Props = {
  who: Who;
  cards: readonly PageCard[];
  out: Out;
  isQuiet: boolean;
  isSilent: boolean;
  main: RefObject<HTMLElement | null>;
  onStep(step: Step, card: PageCard): Promise<boolean>;
};

/** The pager as a small window above all others: the most urgent page, and how many more wait. */
export function CompactPager({ who, cards, out, isQuiet, isSilent, main, onStep }: Props) {
  const intl = useIntl();
  const name = useWhoText(who);
  const [first] = cards;
  const list = useKeepFocus(first ? [first.page.id] : []);
  const isLoud = first !== undefined && first.level > 1 && !first.heard;
  return (
    <main className={styles.pager} ref={main} tabIndex={-1}>
      <header className={styles.strip} data-loud={isLoud}>
        <h1 className={styles.name}>
          {isLoud ? (
            <>
              <BellRing aria-hidden="true" />
              <FormattedMessage id="compact.again" values={{ level: first.level }} />
            </>
          ) : (
            <bdi>{name}</bdi>
          )}
        </h1>
        {cards.length > 1 && (
          <p className={styles.more}>
            <FormattedMessage id="compact.more" values={{ count: cards.length - 1 }} />
          </p>
        )}
        {out.notices.length > 0 && (
          <Sign Icon={Ban} label={out.notices.map((one) => outText(intl, one)).join('. ')} />
        )}
        {isQuiet && <Sign Icon={BellOff} label={intl.formatMessage({ id: 'tools.quiet' })} />}
        {isSilent && <Sign Icon={VolumeX} label={intl.formatMessage({ id: 'ring.silent' })} />}
        <Notices />
        <Live />
        <Expand />
      </header>
      <NotLive />
      <section
        className={styles.body}
        ref={list}
        aria-label={intl.formatMessage({ id: who.type === 'server' ? 'list.mine' : 'list.all' })}
      >
        {first ? (
          <CompactCard key={first.page.id} card={first} who={who} onStep={onStep} />
        ) : (
          <Empty />
        )}
      </section>
    </main>
  );
}

type SignProps = { Icon: typeof BellOff; label: string };

const Sign = ({ Icon, label }: SignProps) => (
  <span className={styles.sign} role="img" aria-label={label} title={label}>
    <Icon aria-hidden="true" />
  </span>
);

/** A sign that hints at the hub's notices: there is no room for their text. */
function Notices() {
  const intl = useIntl();
  const { notices } = useFeedView();
  const [first] = notices;
  if (!first) return null;
  return <Sign Icon={TriangleAlert} label={noticeText(intl, first)} />;
}

/** Shows live in the same corner as every window; not live gets its own line. */
function Live() {
  const { connection } = useFeedView();
  if (connection.status !== 'live') return null;
  return (
    <p className={styles.live} role="status">
      <span aria-hidden="true" />
      <FormattedMessage id="common.live" />
    </p>
  );
}
