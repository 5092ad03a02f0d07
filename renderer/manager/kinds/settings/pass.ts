import { z } from 'zod';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

const SECONDS_MAX = 3600;

const form = z.object({ expo: z.boolean(), defaultStation: z.string(), pageAgain: z.string() });
export type PassForm = z.infer<typeof form>;

export const passSection: Section<PassForm> = {
  name: 'pass',
  form,
  toForm: ({ settings }) => ({
    expo: settings.expo,
    defaultStation: settings.defaultStation,
    pageAgain: String(settings.pageAgainAfterSeconds),
  }),
  read: ({ expo, defaultStation, pageAgain }, house) => {
    const reader = new Reader();
    if (!house.stations.some(({ id }) => id === defaultStation))
      reader.fault('defaultStation', 'chooseOne');
    const seconds = reader.number('pageAgain', pageAgain, { min: 1, max: SECONDS_MAX });
    return reader.result(
      withSettings(house, { expo, defaultStation, pageAgainAfterSeconds: seconds }),
    );
  },
};
