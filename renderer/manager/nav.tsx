import {
  ArrowLeftRight,
  ChartNoAxesColumn,
  Clock,
  CookingPot,
  DoorOpen,
  HardDriveDownload,
  type LucideIcon,
  PencilLine,
  Settings,
  SlidersHorizontal,
  Square,
  UsersRound,
  UtensilsCrossed,
} from 'lucide-react';
import { useIntl } from 'react-intl';
import { useHouse } from '../state/hooks';
import { isSetUp } from './first-run/first-run';
import styles from './nav.module.css';
import { PAGES, type PageName, useOffice } from './state';

const ICONS: Record<PageName, LucideIcon> = {
  welcome: DoorOpen,
  day: ChartNoAxesColumn,
  shifts: Clock,
  menu: UtensilsCrossed,
  groups: SlidersHorizontal,
  stations: CookingPot,
  tables: Square,
  staff: UsersRound,
  settings: Settings,
  exchange: ArrowLeftRight,
  keeping: HardDriveDownload,
};

/** The drafts of each page, by the first word of their keys. */
const DRAFTS: Record<PageName, readonly string[]> = {
  welcome: ['first-run'],
  day: [],
  shifts: [],
  menu: ['dish', 'categories'],
  groups: ['group'],
  stations: ['station'],
  tables: ['table', 'zones'],
  staff: ['person'],
  settings: ['settings'],
  exchange: [],
  keeping: [],
};

export function Nav() {
  const { page, go, drafts } = useOffice();
  const { house } = useHouse();
  const intl = useIntl();
  // The first run ends once a person has chosen a house; after an Undo its page is back.
  const pages = PAGES.filter((each) => each !== 'welcome' || !isSetUp(house));
  const kinds = Object.keys(drafts).map((key) => key.split(':')[0] ?? '');
  return (
    <nav className={styles.nav} aria-label={intl.formatMessage({ id: 'manager' })}>
      <ul>
        {pages.map((each) => {
          const Icon = ICONS[each];
          const unsaved = kinds.filter((kind) => DRAFTS[each].includes(kind)).length;
          return (
            <li key={each}>
              <button
                type="button"
                className={styles.page}
                aria-current={each === page ? 'page' : undefined}
                onClick={() => go(each)}
              >
                <Icon aria-hidden="true" />
                <span>{intl.formatMessage({ id: `nav.${each}` })}</span>{' '}
                {unsaved > 0 && (
                  <span className={styles.unsaved}>
                    <PencilLine aria-hidden="true" />
                    <span aria-hidden="true">{unsaved}</span>
                    <span className="visually-hidden">
                      {intl.formatMessage({ id: 'nav.unsaved' }, { count: unsaved })}
                    </span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
