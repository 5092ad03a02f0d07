import { PanelLeft, PanelRight } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useIntl } from 'react-intl';
import { underWay } from '../../shared/domain/ticket/later';
import { useDoor, useHouse } from '../state/hooks';
import { StatusCorner } from '../ui/status-corner';
import { UnansweredCount } from './floor/unanswered-band';
import styles from './header.module.css';
import { Quotes } from './quotes/quotes';
import { useSide } from './state';

/** The tabs, the number of open tickets, the wait to quote, and whether the window is live. */
export function Header() {
  const state = useHouse();
  const door = useDoor();
  const intl = useIntl();
  const open = underWay(state).length;
  const [side, setSide] = useSide();
  const other = side === 'left' ? 'right' : 'left';
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{intl.formatMessage({ id: 'order' })}</h1>
      <Tabs.List className={styles.tabs} aria-label={intl.formatMessage({ id: 'tabs' })}>
        <Tabs.Trigger className={styles.tab} value="menu">
          {intl.formatMessage({ id: 'tab.menu' })}
        </Tabs.Trigger>
        <Tabs.Trigger className={styles.tab} value="floor">
          {intl.formatMessage({ id: 'tab.floor' })} <span className={styles.count}>{open}</span>
          <UnansweredCount />
        </Tabs.Trigger>
        <Tabs.Trigger className={styles.tab} value="find">
          {intl.formatMessage({ id: 'tab.find' })}
        </Tabs.Trigger>
      </Tabs.List>
      <Quotes />
      <button
        type="button"
        className={styles.side}
        aria-label={intl.formatMessage({ id: `side.${other}` })}
        onClick={() => setSide(other)}
      >
        {side === 'left' ? <PanelLeft aria-hidden="true" /> : <PanelRight aria-hidden="true" />}
      </button>
      <button
        type="button"
        className={styles.manager}
        onClick={() => door.desktop?.open('manager')}
      >
        {intl.formatMessage({ id: 'manager' })}
      </button>
      <div className={styles.corner}>
        <StatusCorner />
      </div>
    </header>
  );
}
