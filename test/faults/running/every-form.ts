import type { Form } from '../every-form';
import type { Tally } from '../tally';
import {
  displayGoesAndComes,
  ENDS,
  endsWithOrderNotSent,
  sleepsAndWakes,
  systemEnds,
} from './sleep-and-shutdown';
import { soak } from './soak';
import { startsOnFullDisk, startsOnUnfit, startsTwice, twoWriters, UNFIT_FOLDERS } from './starts';
import { windowStopsReading } from './stops-reading';
import { SUBSCRIBER_FAULTS, subscriberFails } from './subscriber-fails';
import { unsentOrderSurvives, windowCrashes, windowKeepsCrashing } from './window-crashes';

/** Every fault of the running app, with a positive control where one is possible. */
export function runningForms({ isFull }: { isFull: boolean }): Form[] {
  const size = <T>(short: T, full: T): T => (isFull ? full : short);
  const ours = (name: string, what: string, run: () => Promise<Tally>): Form => ({
    name,
    title: what,
    isControl: false,
    run,
  });
  const control = (name: string, what: string, run: () => Promise<Tally>): Form => ({
    name,
    title: `${what} (positive control)`,
    isControl: true,
    run,
  });
  /** Too long for every change: in the long form only. */
  const long = (...forms: Form[]): Form[] => (isFull ? forms : []);
  const many = size(3_000, 20_000);
  return [
    ours(
      'reading',
      'a window that stops reading costs limited memory, delays no other and catches up',
      () => windowStopsReading({ events: size(3_000, 5_000), how: 'frozen' }),
    ),
    ...long(
      ours('reading', 'a window that acknowledges nothing', () =>
        windowStopsReading({ events: many, how: 'no acks' }),
      ),
      ours('reading', 'a window that hangs for good is reloaded', () =>
        windowStopsReading({ events: many, how: 'hung' }),
      ),
    ),
    control('reading', 'a hub without a limit is detected', () =>
      windowStopsReading({ events: size(3_200, 20_000), how: 'frozen', isUnbounded: true }),
    ),
    ours('crash', 'a window that runs out of memory is back with its whole state', () =>
      windowCrashes('out of memory', size(1, 6)),
    ),
    ...long(
      ours('crash', 'a window that crashes', () => windowCrashes('crashed', 6)),
      ours('crash', 'a window whose process is killed', () => windowCrashes('killed', 6)),
      ours('crash', 'a window that hangs', () => windowCrashes('hung', 2)),
      ours('crash', 'four crashes in a minute end in a document that says so', () =>
        windowKeepsCrashing(),
      ),
    ),
    ours('crash', 'an unsent order survives a crash of its window', () => unsentOrderSurvives()),
    ours(
      'subscriber',
      'a failing subscriber is named to the manager, and the service continues',
      () => subscriberFails(SUBSCRIBER_FAULTS, size(10, 100)),
    ),
    ours('start', 'a second start says that the first runs, and opens its windows', () =>
      startsTwice(size(2, 10)),
    ),
    control('start', 'two writers without the lock', () => twoWriters()),
    ...UNFIT_FOLDERS.map((unfit) =>
      ours('start', `a folder that is ${unfit} is refused with a sentence and not touched`, () =>
        startsOnUnfit(unfit),
      ),
    ),
    ...long(control('start', 'a start that touches its folder', () => startsOnUnfit('healthy'))),
    ours(
      'start',
      'a full disk at the start is shown, and a waiting order is sent when there is space',
      () => startsOnFullDisk(),
    ),
    ours('end', 'every window proves its feed after a sleep', () => sleepsAndWakes(size(2, 20))),
    ...long(
      ours('end', 'a window follows its display when it goes and returns', () =>
        displayGoesAndComes(3),
      ),
    ),
    ...(isFull ? ENDS : ENDS.slice(0, 1)).map((end) =>
      ours('end', `the system ends Heard in mid-write (${end})`, () => systemEnds(end, size(1, 5))),
    ),
    ours('end', 'an unsent order survives the end of Heard', () => endsWithOrderNotSent()),
    ours('soak', 'a busy day leaves nothing behind', () =>
      soak(
        size(
          { hours: 2, ticketsPerHour: 60, openings: 4 },
          { hours: 24, ticketsPerHour: 350, openings: 200 },
        ),
      ),
    ),
    control('soak', 'a leak for each window is detected', () =>
      soak({ hours: 2, ticketsPerHour: size(6, 30), openings: size(2, 20), isLeaking: true }),
    ),
  ];
}
