import { ChevronsUpDown } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useHouse } from '../state/hooks';
import { StatusCorner } from '../ui/status-corner';
import styles from './app.module.css';
import { Expand } from './compact/expand';
import { useIsSmall } from './compact/use-is-small';
import { Tools } from './tools';
import type { SheetName } from './use-pager';
import { useWhoText, type Who } from './who/who';

type Props = {
  who: Who | undefined;
  isQuiet: boolean;
  onChange(): void;
  onOpen(sheet: SheetName): void;
};

/** Shows the carrier, the shift, the tools, and whether the window is live. */
export function Header({ who, isQuiet, onChange, onOpen }: Props) {
  const { house } = useHouse();
  const isSmall = useIsSmall();
  return (
    <header className={styles.header}>
      {who ? (
        <Carrier who={who} onChange={onChange} />
      ) : (
        <span className={styles.title} dir="auto">
          {house.name}
        </span>
      )}
      {who && <Tools who={who} isQuiet={isQuiet} onOpen={onOpen} />}
      <div className={styles.corner}>
        <StatusCorner />
        {isSmall && <Expand />}
      </div>
    </header>
  );
}

function Carrier({ who, onChange }: { who: Who; onChange(): void }) {
  const intl = useIntl();
  const name = useWhoText(who);
  return (
    <h1 className={styles.heading}>
      <button
        type="button"
        className={styles.who}
        aria-label={intl.formatMessage({ id: 'who.change' }, { name })}
        onClick={onChange}
      >
        <bdi className={styles.name}>{name}</bdi>
        <ChevronsUpDown aria-hidden="true" />
      </button>
    </h1>
  );
}
