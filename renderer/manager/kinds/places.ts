import { z } from 'zod';
import {
  type House,
  LANGUAGES,
  SEATS_MAX,
  type Station,
  type Table,
} from '../../../shared/contract/house';
import { foldedText } from '../../../shared/domain/folded-text';
import { usesOfStation, usesOfTable } from '../house/references';
import { newSlug } from '../house/slug';
import type { Kind } from './kind';
import { isSameName, Reader } from './problems';

/** A form's value for "the house's language". */
export const AS_HOUSE = 'house';
export const languageChoice = z.enum([AS_HOUSE, ...LANGUAGES]);

/** Newer fields have a default, so that drafts from older versions are not lost. */
const stationForm = z.object({
  name: z.string(),
  language: languageChoice.default(AS_HOUSE),
  groups: z.boolean().default(false),
  elsewhere: z.boolean().default(true),
});
export type StationForm = z.infer<typeof stationForm>;

export const stations: Kind<Station, StationForm> = {
  name: 'station',
  form: stationForm,
  all: (house) => house.stations,
  withAll: (house, all) => ({ ...house, stations: all }),
  keyOf: ({ id }) => id,
  toForm: ({ name, language, groups, elsewhere }) => ({
    name,
    language: language ?? AS_HOUSE,
    groups: groups === true,
    elsewhere: elsewhere !== false,
  }),
  blank: () => ({ name: '', language: AS_HOUSE, groups: false, elsewhere: true }),
  optional: ['language', 'groups', 'elsewhere'],
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
    const { language, groups, elsewhere } = form;
    return reader.result({
      id,
      name,
      ...(language === AS_HOUSE ? {} : { language }),
      ...(groups ? { groups } : {}),
      ...(elsewhere ? {} : { elsewhere }),
    });
  },
  usesOf: usesOfStation,
};

const tableForm = z.object({
  name: z.string(),
  zone: z.string(),
  seats: z.string().default(''),
});
export type TableForm = z.infer<typeof tableForm>;

export const tables: Kind<Table, TableForm> = {
  name: 'table',
  form: tableForm,
  all: (house) => house.tables,
  withAll: (house, all) => ({ ...house, tables: all }),
  keyOf: ({ name }) => name,
  toForm: ({ name, zone, seats }) => ({
    name,
    zone,
    seats: seats === undefined ? '' : String(seats),
  }),
  blank: (house) => ({ name: '', zone: house.tables.at(-1)?.zone ?? '', seats: '' }),
  optional: ['seats'],
  read: (form, house, key) => {
    const reader = new Reader();
    const others = house.tables.map(({ name }) => name).filter((name) => name !== key);
    const name = reader.name('name', form.name, others);
    // Orders match tables without case and accents; two that a cook cannot tell apart would be one.
    const isNew = key === undefined || foldedText(key) !== foldedText(name);
    if (isNew && others.some((other) => isLike(other, name))) reader.fault('name', 'twice');
    const zone = reader.name('zone', form.zone);
    const isCounted = form.seats.trim() !== '';
    const seats = isCounted
      ? reader.number('seats', form.seats, { min: 1, max: SEATS_MAX, whole: true })
      : undefined;
    return reader.result({ name, zone, ...(seats === undefined ? {} : { seats }) });
  },
  usesOf: usesOfTable,
};

const isLike = (a: string, b: string): boolean =>
  !isSameName(a, b) && foldedText(a) === foldedText(b);

/** The zones in the order of their tables, then zones without tables. */
export const zonesOf = ({ tables: all, zones = [] }: Pick<House, 'tables' | 'zones'>): string[] => [
  ...new Set([...all.map(({ zone }) => zone), ...zones.map(({ name }) => name)]),
];
