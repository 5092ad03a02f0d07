import { z } from 'zod';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

/** Who serves the next order, as the settings have it. */
export const NEXT_SERVERS = ['remember', 'ask', 'pin'] as const;

const MINUTES_MAX = 600;
const BUFFER_MAX = 120;

const form = z.object({
  nextServer: z.enum(NEXT_SERVERS),
  freeTables: z.string(),
  fireBuffer: z.string(),
});
export type ServiceForm = z.infer<typeof form>;

/** What holds if the house does not say otherwise. */
const USUAL = { nextServer: 'ask', fireBuffer: 5 } as const;

export const serviceSection: Section<ServiceForm> = {
  name: 'service',
  form,
  toForm: ({ settings: { nextServer, freeTablesAfterMinutes, fireBufferMinutes } }) => ({
    nextServer: nextServer ?? USUAL.nextServer,
    freeTables: freeTablesAfterMinutes === undefined ? '' : String(freeTablesAfterMinutes),
    fireBuffer: String(fireBufferMinutes ?? USUAL.fireBuffer),
  }),
  read: ({ nextServer, freeTables, fireBuffer }, house) => {
    const reader = new Reader();
    const { settings } = house;
    const free = reader.optionalNumber('freeTables', freeTables, {
      min: 0,
      max: MINUTES_MAX,
      whole: true,
    });
    const buffer = reader.number('fireBuffer', fireBuffer, {
      min: 0,
      max: BUFFER_MAX,
      whole: true,
    });
    // A usual value is stored only if the house said something before.
    const said = <V>(value: V, usual: V, before: V | undefined): V | undefined =>
      value === usual && before === undefined ? undefined : value;
    return reader.result(
      withSettings(house, {
        nextServer: said(nextServer, USUAL.nextServer, settings.nextServer),
        freeTablesAfterMinutes: free,
        fireBufferMinutes: said(buffer, USUAL.fireBuffer, settings.fireBufferMinutes),
      }),
    );
  },
};
