import { Ban } from 'lucide-react';
import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import type { Call } from '../../shared/views/calls';
import type { Bumped } from '../../shared/views/recall';
import { CallButton } from './calls/call-button';
import styles from './footer.module.css';
import { type KnownKeys, Legend } from './keys/legend';
import { RecallStrip } from './recall/recall-strip';

type Props = {
  bumped: readonly Bumped[];
  /** How many dishes are out or counted. */
  out: number;
  calls: readonly Call[];
  keys: KnownKeys;
  /** Gets the element in which the rail draws the buttons that turn its screens. */
  pager: Ref<HTMLDivElement>;
  onRecall(): void;
  onCall(): void;
  on86(): void;
  onKeys(): void;
};

/** As many as a wide screen shows. */
const STRIP_MAX = 12;

/** Shows the dishes that are out, the last call, the tickets to recall, and the keys. */
export function Footer(props: Props) {
  const { bumped, out, calls, keys, pager, onRecall, onCall, on86, onKeys } = props;
  const intl = useIntl();
  const count = intl.formatMessage({ id: out > 0 ? '86.count' : '86.title' }, { count: out });
  const gone = bumped.filter(({ onRail }) => !onRail).slice(0, STRIP_MAX);
  return (
    <footer className={styles.footer} data-foot>
      <button
        type="button"
        className={styles.out}
        aria-label={`${count}: ${intl.formatMessage({ id: '86.open' })}`}
        onClick={on86}
      >
        <Ban aria-hidden="true" size={20} />
        {count}
      </button>
      <CallButton calls={calls} onOpen={onCall} />
      <RecallStrip bumped={gone} onAll={onRecall} />
      <div ref={pager} className={styles.pager} />
      <Legend {...keys} onAll={onKeys} />
    </footer>
  );
}
