import { useIntl } from 'react-intl';
import { moneyText } from '../../say/money';
import { listText } from '../../say/number';
import { useSay } from '../../say/use-say';
import { zonesOf } from '../kinds/places';
import type { Plan } from './first-run';
import styles from './first-run.module.css';

/** The menu that the typed lines make. */
export function MenuPreview({ plan, currency }: { plan: Plan; currency: string }) {
  const intl = useIntl();
  const { items, categories, stations } = plan;
  const say = useSay();
  const stationsOf = (ids: readonly string[]): string =>
    stations
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  return (
    <section className={styles.preview} aria-label={say('firstRun.preview')}>
      <p className={styles.sum}>
        {items.length === 0
          ? say('firstRun.noDish')
          : say('firstRun.dishes', {
              dishes: items.length,
              stations: listText(
                intl,
                stations.map(({ name }) => name),
              ),
            })}
      </p>
      {categories.map((category) => (
        <div key={category}>
          <h3 dir="auto">{category}</h3>
          <ul>
            {items
              .filter((item) => item.category === category)
              .map((item) => (
                <li key={item.id}>
                  <b dir="auto">{item.name}</b>
                  <span dir="auto">{stationsOf(item.stations)}</span>
                  <span className={styles.price}>{moneyText(intl, item.price, currency)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The tables by zone, and the people, as they were read. */
export function PlacesPreview({ plan }: { plan: Plan }) {
  const intl = useIntl();
  const { tables, staff } = plan;
  const parts = [
    ...zonesOf({ tables }).map((zone) =>
      intl.formatMessage(
        { id: 'firstRun.zone' },
        { zone, count: tables.filter((table) => table.zone === zone).length },
      ),
    ),
    ...(staff.length === 0
      ? []
      : [
          intl.formatMessage(
            { id: 'firstRun.people' },
            { count: staff.length, managers: staff.filter(({ manager }) => manager).length },
          ),
        ]),
  ];
  return (
    <p className={styles.sum} dir="auto">
      {parts.length === 0 ? intl.formatMessage({ id: 'firstRun.noPlace' }) : parts.join(' · ')}
    </p>
  );
}
