import type { ReactNode } from 'react';
import { useHouse } from '../state/hooks';
import { NoticeBar } from '../ui/notice-bar';
import { StatusCorner } from '../ui/status-corner';
import styles from './app.module.css';
import { Nav } from './nav';
import { DayPage } from './pages/day';
import { ExchangePage } from './pages/exchange';
import { KeepingPage } from './pages/keeping';
import { GroupsPage, StaffPage, StationsPage, TablesPage } from './pages/lists';
import { MenuPage } from './pages/menu';
import { SettingsPage } from './pages/settings';
import { ShiftsPage } from './pages/shifts';
import { WelcomePage } from './pages/welcome';
import { Lock } from './pins/lock';
import { OfficeProvider, type PageName, useOffice } from './state';

const PAGE: Record<PageName, () => React.ReactNode> = {
  welcome: WelcomePage,
  day: DayPage,
  shifts: ShiftsPage,
  menu: MenuPage,
  groups: GroupsPage,
  stations: StationsPage,
  tables: TablesPage,
  staff: StaffPage,
  settings: SettingsPage,
  exchange: ExchangePage,
  keeping: KeepingPage,
};

export function App() {
  return (
    <OfficeProvider>
      <Lock>{(lock) => <Room lock={lock} />}</Lock>
    </OfficeProvider>
  );
}

/** The list of pages on the left, the open page on the right. */
function Room({ lock }: { lock: ReactNode }) {
  const { page } = useOffice();
  const { house } = useHouse();
  const Page = PAGE[page];
  return (
    <div className={styles.app}>
      <NoticeBar />
      <header className={styles.header}>
        <h1 className={styles.title} dir="auto">
          {house.name}
        </h1>
        {lock}
        <StatusCorner />
      </header>
      <div className={styles.room}>
        <Nav />
        <main className={styles.main}>
          <Page key={page} />
        </main>
      </div>
    </div>
  );
}
