import { z } from 'zod';
import { LANGUAGES, type Settings } from '../../../../shared/contract/house';
import { machineTimeZone, timeZoneOf } from '../../../../shared/domain/wall-clock';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

/** The house's clock; `language`: as each language writes times. */
export const CLOCKS = ['language', '12', '24'] as const;

const form = z.object({
  name: z.string(),
  language: z.enum(LANGUAGES),
  currency: z.string(),
  timeZone: z.string(),
  dayTurnHour: z.string(),
  // Newer than the first drafts.
  clock: z.enum(CLOCKS).default('language'),
});
export type HouseForm = z.infer<typeof form>;

export const houseSection: Section<HouseForm> = {
  name: 'house',
  form,
  toForm: ({ name, settings }) => ({
    name,
    language: settings.language,
    currency: settings.currency,
    timeZone: timeZoneOf(settings),
    dayTurnHour: String(settings.dayTurnHour),
    clock: settings.clock ?? 'language',
  }),
  read: (form, house) => {
    const reader = new Reader();
    const name = reader.name('name', form.name);
    if (!/^[A-Z]{3}$/u.test(form.currency))
      reader.fault('currency', 'unknown', { name: form.currency });
    const { language, currency } = form;
    // A zone equal to the computer's is stored only if a zone was stored before.
    const isSame = house.settings.timeZone === undefined && form.timeZone === machineTimeZone();
    const timeZone = isSame ? undefined : form.timeZone;
    const clock: Settings['clock'] = form.clock === 'language' ? undefined : form.clock;
    const dayTurnHour = Number(form.dayTurnHour);
    return reader.result({
      ...withSettings(house, { language, currency, timeZone, dayTurnHour, clock }),
      name,
    });
  },
};
