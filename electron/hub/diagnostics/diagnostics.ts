import type { Notice } from '../../../shared/contract/feed';
import type { House } from '../../../shared/contract/house';
import type { HouseState } from '../../../shared/contract/state';
import { allClosed } from '../../../shared/domain/closed-tickets';

export type DiagnosticsParts = {
  now: number;
  versions: Readonly<Record<string, string | undefined>>;
  state: HouseState;
  notices: readonly Notice[];
  /** The result of verifying the newest days. */
  verdict: readonly string[];
  /** Names of the crash dumps on this computer, never their content. */
  crashes: readonly string[];
  log: readonly string[];
  /** The home folder, whose path names the computer's user. It is replaced with `~`. */
  home: string;
};

/** Formats the diagnostics as readable text. It contains no name of a guest, dish, person or table, and no note. */
export function diagnosticsText(parts: DiagnosticsParts): string {
  const { now, versions, state, notices, verdict, crashes, log, home } = parts;
  const section = (title: string, lines: readonly string[]): string =>
    [`== ${title}`, ...(lines.length > 0 ? lines : ['(none)']), ''].join('\n');
  const pairs = (of: object): string[] =>
    Object.entries(of).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const text = [
    `Heard diagnostics, ${new Date(now).toISOString()}. Nothing of this was sent anywhere.\n`,
    section('versions', pairs(versions)),
    section('house', pairs({ ...houseInFigures(state.house), ...stateInFigures(state) })),
    section('settings', pairs(settingsWithoutNames(state.house))),
    section(
      'notices',
      notices.map(({ code, since }) => `${code} since ${new Date(since).toISOString()}`),
    ),
    section('journal', verdict),
    section('crash dumps kept on this computer', crashes),
    section('log', log),
  ].join('\n');
  return home === '' ? text : text.replaceAll(home, '~');
}

const houseInFigures = ({ menu, stations, tables, zones, staff }: House) => ({
  dishes: menu.items.length,
  modifierGroups: menu.modifierGroups.length,
  stations: stations.length,
  tables: tables.length,
  zones: zones?.length ?? 0,
  staff: staff.length,
});

const stateInFigures = ({ sequence, day, tickets, closed, pages }: HouseState) => ({
  sequence,
  day: day.date,
  lastNumber: day.lastNumber,
  openTickets: Object.keys(tickets).length,
  closedTickets: allClosed(closed).length,
  pages: Object.keys(pages).length,
});

/** Lists each setting explicitly, because a new setting could hold a name. */
function settingsWithoutNames({ settings }: House) {
  const { language, currency, dayTurnHour, expo, pageAgainAfterSeconds, thresholds } = settings;
  const { autoFire, landTogether, sounds, languages, windows, startWithComputer } = settings;
  const { keepDays, copyTo, isSetUp, courses, quickNotes } = settings;
  return {
    language,
    currency,
    dayTurnHour,
    expo,
    pageAgainAfterSeconds,
    thresholds,
    autoFire,
    landTogether,
    sounds,
    languages,
    windows,
    startWithComputer,
    keepDays,
    isSetUp,
    copies: copyTo !== undefined,
    courses: courses?.length,
    quickNotes: quickNotes?.length,
  };
}
