import { z } from 'zod';
import { LANGUAGES } from '../../../../shared/contract/house';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

const form = z.object({
  name: z.string(),
  language: z.enum(LANGUAGES),
  currency: z.string(),
  dayTurnHour: z.string(),
});
export type HouseForm = z.infer<typeof form>;

export const houseSection: Section<HouseForm> = {
  name: 'house',
  form,
  toForm: ({ name, settings }) => ({
    name,
    language: settings.language,
    currency: settings.currency,
    dayTurnHour: String(settings.dayTurnHour),
  }),
  read: (form, house) => {
    const reader = new Reader();
    const name = reader.name('name', form.name);
    if (!/^[A-Z]{3}$/u.test(form.currency))
      reader.fault('currency', 'unknown', { name: form.currency });
    const { language, currency } = form;
    const dayTurnHour = Number(form.dayTurnHour);
    return reader.result({ ...withSettings(house, { language, currency, dayTurnHour }), name });
  },
};
