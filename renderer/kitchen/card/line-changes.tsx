import { Fragment } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { Item, LineValues } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { lineWords, type Worded } from '../../../shared/views/line-words';
import type { Stations } from '../../../shared/views/stations';
import { allergyText } from '../../say/allergens';
import { useCourseName } from '../../say/course';
import { wordText } from '../../say/line-word';
import { seatsText } from '../labels';
import styles from './line-changes.module.css';

/** An old value and the new one, as a cook reads them; an empty text means that there is none. */
type Change = { key: string; from: string; to: string };

type Props = { item: Item; was: LineValues; stations: Stations };

/** What changed of a line since the cooks read it: "Rare ▶ Medium", one change a row. */
export function LineChanges(props: Props) {
  const changes = useLineChanges()(props);
  return changes.map(({ key, from, to }) => (
    <p key={key} className={styles.change} dir="auto">
      <OldNew from={from} to={to} />
    </p>
  ));
}

/** An old value struck through, and the new one. */
export function OldNew({ from, to }: { from: string; to: string }) {
  const intl = useIntl();
  const none = intl.formatMessage({ id: 'line.wasNone' });
  return (
    <Fragment>
      <s className={styles.old}>{from === '' ? none : from}</s> ▶{' '}
      <strong>{to === '' ? none : to}</strong>
    </Fragment>
  );
}

/** Returns the changes of a line as texts, also used in its name. */
export function useLineChanges(): (props: Props) => Change[] {
  const intl = useIntl();
  const courseName = useCourseName();
  return ({ item, was, stations }) => {
    const seat = (one: number | null | undefined) =>
      one === null || one === undefined ? '' : (seatsText(intl, [one]) ?? '');
    const quoted = (note: string | null | undefined) => (note ? `“${note}”` : '');
    const here = (toGo: boolean | undefined) =>
      intl.formatMessage({ id: toGo ? 'line.toGo' : 'line.forHere' });
    return [
      ...('modifiers' in was || 'choices' in was ? [wordsChange(intl, item, was, stations)] : []),
      ...('allergens' in was || 'allergies' in was ? [allergiesChange(intl, item, was)] : []),
      ...('note' in was ? [{ key: 'note', from: quoted(was.note), to: quoted(item.note) }] : []),
      ...('seat' in was ? [{ key: 'seat', from: seat(was.seat), to: seat(item.seat) }] : []),
      ...(was.course === undefined
        ? []
        : [{ key: 'course', from: courseName(was.course), to: courseName(item.course) }]),
      ...('toGo' in was ? [{ key: 'toGo', from: here(was.toGo), to: here(item.toGo) }] : []),
    ].filter(({ from, to }) => from !== to);
  };
}

/** The words that only the old line has, and those that only the new one has. */
function wordsChange(
  intl: IntlShape,
  item: Item,
  { modifiers = item.modifiers, choices = item.choices ?? null }: LineValues,
  stations: Stations,
): Change {
  const texts = (line: Worded) =>
    lineWords(line, { kitchen: intl.locale, stations }).map((word) => wordText(intl, word));
  const old = choices ?? undefined;
  const before = texts({
    modifiers,
    stations: item.stations,
    ...(old === undefined ? {} : { choices: old }),
  });
  const now = texts(item);
  return { key: 'words', from: only(before, now), to: only(now, before) };
}

function allergiesChange(intl: IntlShape, item: Item, was: LineValues): Change {
  const texts = (of: Parameters<typeof allergyNames>[0]) =>
    allergyNames(of).map((name) => allergyText(intl, name));
  const { allergens = item.allergens ?? null, allergies = item.allergies } = was;
  const before = texts({ allergies, ...(allergens === null ? {} : { allergens }) });
  const now = texts(item);
  return { key: 'allergies', from: only(before, now), to: only(now, before) };
}

const only = (all: readonly string[], others: readonly string[]): string =>
  all.filter((one) => !others.includes(one)).join(', ');
