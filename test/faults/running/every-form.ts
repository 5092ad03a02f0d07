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

/** Every fault of the running app and, where something is to be noticed, its positive control. */
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
      'a window that stands still costs bounded memory, delays nobody and catches up',
      () => windowStopsReading({ events: size(3_000, 5_000), how: 'frozen' }),
    ),
    ...long(
      ours('reading', 'a window that acknowledges nothing', () =>
        windowStopsReading({ events: many, how: 'no acks' }),
      ),
      ours('reading', 'a window that never wakes is started again', () =>
        windowStopsReading({ events: many, how: 'hung' }),
      ),
    ),
    control('reading', 'a hub without a bound is found out', () =>
      windowStopsReading({ events: size(3_200, 20_000), how: 'frozen', isUnbounded: true }),
    ),
    ours('crash', 'a window that runs out of memory is back with everything', () =>
      windowCrashes('out of memory', size(1, 6)),
    ),
    ...long(
      ours('crash', 'a window that crashes', () => windowCrashes('crashed', 6)),
      ours('crash', 'a window whose process is killed', () => windowCrashes('killed', 6)),
      ours('crash', 'a window that hangs', () => windowCrashes('hung', 2)),
      ours('crash', 'four crashes in a minute end in an honest page', () => windowKeepsCrashing()),
    ),
    ours('crash', 'an order that is not sent survives a crash of its window', () =>
      unsentOrderSurvives(),
    ),
    ours(
      'subscriber',
      'a subscriber that goes wrong is named where it helps, and the service goes on',
      () => subscriberFails(SUBSCRIBER_FAULTS, size(10, 100)),
    ),
    ours('start', 'a second start says that the first runs, and opens its windows', () =>
      startsTwice(size(2, 10)),
    ),
    control('start', 'two writers without the lock', () => twoWriters()),
    ...UNFIT_FOLDERS.map((unfit) =>
      ours('start', `a folder that is ${unfit} is refused in a sentence and not touched`, () =>
        startsOnUnfit(unfit),
      ),
    ),
    ...long(control('start', 'a start that touches its folder', () => startsOnUnfit('healthy'))),
    ours('start', 'a full disk at start is said, and what waited is sent when there is room', () =>
      startsOnFullDisk(),
    ),
    ours('end', 'every window proves its feed after a sleep', () => sleepsAndWakes(size(2, 20))),
    ...long(
      ours('end', 'a window follows its display as it goes and comes', () =>
        displayGoesAndComes(3),
      ),
    ),
    ...(isFull ? ENDS : ENDS.slice(0, 1)).map((end) =>
      ours('end', `the system ends Heard in mid-write (${end})`, () => systemEnds(end, size(1, 5))),
    ),
    ours('end', 'an order that is not sent survives the end of Heard', () =>
      endsWithOrderNotSent(),
    ),
    ours('soak', 'a busy day leaves nothing behind', () =>
      soak(
        size(
          { hours: 2, ticketsPerHour: 60, openings: 4 },
          { hours: 24, ticketsPerHour: 350, openings: 200 },
        ),
      ),
    ),
    control('soak', 'a leak for each window is found out', () =>
      soak({ hours: 2, ticketsPerHour: size(6, 30), openings: size(2, 20), isLeaking: true }),
    ),
  ];
}
