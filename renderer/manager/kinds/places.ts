import { z } from 'zod';
import type { Station, Table } from '../../../shared/contract/house';
import { usesOfStation, usesOfTable } from '../house/references';
import { newSlug } from '../house/slug';
import type { Kind } from './kind';
import { Reader } from './problems';

export const stationForm = z.object({ name: z.string() });
export type StationForm = z.infer<typeof stationForm>;

export const stations: Kind<Station, StationForm> = {
  name: 'station',
  form: stationForm,
  all: (house) => house.stations,
  withAll: (house, all) => ({ ...house, stations: all }),
  keyOf: ({ id }) => id,
  toForm: ({ name }) => ({ name }),
  blank: () => ({ name: '' }),
  read: (form, house, key) => {
    const reader = new Reader();
    const others = house.stations.filter(({ id }) => id !== key);
    const name = reader.name(
      'name',
      form.name,
      others.map((station) => station.name),
    );
    const id =
      key ??
      newSlug(
        name,
        house.stations.map((station) => station.id),
        'station',
      );
    return reader.result({ id, name });
  },
  usesOf: usesOfStation,
};

export const tableForm = z.object({ name: z.string(), zone: z.string() });
export type TableForm = z.infer<typeof tableForm>;

export const tables: Kind<Table, TableForm> = {
  name: 'table',
  form: tableForm,
  all: (house) => house.tables,
  withAll: (house, all) => ({ ...house, tables: all }),
  keyOf: ({ name }) => name,
  toForm: ({ name, zone }) => ({ name, zone }),
  blank: (house) => ({ name: '', zone: house.tables.at(-1)?.zone ?? '' }),
  read: (form, house, key) => {
    const reader = new Reader();
    const others = house.tables.map(({ name }) => name).filter((name) => name !== key);
    const name = reader.name('name', form.name, others);
    return reader.result({ name, zone: reader.name('zone', form.zone) });
  },
  usesOf: usesOfTable,
};

/** The zones in the order of their tables. */
export const zonesOf = (all: readonly Table[]): string[] => [
  ...new Set(all.map(({ zone }) => zone)),
];
