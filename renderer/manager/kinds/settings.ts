import { z } from 'zod';
import { type House, LANGUAGES, ORDER_TYPES, type OrderType } from '../../../shared/contract/house';
import type { Read } from './kind';
import { Reader } from './problems';

/** The settings as the form has them: flat, so that each field is compared by itself. */
export const settingsForm = z.object({
  name: z.string(),
  language: z.enum(LANGUAGES),
  currency: z.string(),
  dayTurnHour: z.string(),
  defaultStation: z.string(),
  expo: z.boolean(),
  autoFire: z.boolean(),
  pageAgain: z.string(),
  ...(Object.fromEntries(
    ORDER_TYPES.flatMap((type) => [
      [`ageing.${type}`, z.string()],
      [`late.${type}`, z.string()],
    ]),
  ) as Record<`${'ageing' | 'late'}.${OrderType}`, z.ZodString>),
});
export type SettingsForm = z.infer<typeof settingsForm>;

const MINUTES_MAX = 600;
const SECONDS_MAX = 3600;

export function toSettingsForm({ name, settings }: House): SettingsForm {
  const minutes = (type: OrderType, which: 'ageing' | 'late'): string =>
    String(settings.thresholds[type][which]);
  return {
    name,
    language: settings.language,
    currency: settings.currency,
    dayTurnHour: String(settings.dayTurnHour),
    defaultStation: settings.defaultStation,
    expo: settings.expo,
    autoFire: settings.autoFire === true,
    pageAgain: String(settings.pageAgainAfterSeconds),
    ...(Object.fromEntries(
      ORDER_TYPES.flatMap((type) => [
        [`ageing.${type}`, minutes(type, 'ageing')],
        [`late.${type}`, minutes(type, 'late')],
      ]),
    ) as Record<`${'ageing' | 'late'}.${OrderType}`, string>),
  };
}

/** The house with the settings of a form. Settings that the form does not show stay as they are. */
export function readSettings(form: SettingsForm, house: House): Read<House> {
  const reader = new Reader();
  const name = reader.name('name', form.name);
  const minutes = { min: 0, max: MINUTES_MAX };
  const thresholds = { ...house.settings.thresholds };
  for (const type of ORDER_TYPES) {
    const ageing = reader.number(`ageing.${type}`, form[`ageing.${type}`], minutes);
    const late = reader.number(`late.${type}`, form[`late.${type}`], minutes);
    if (ageing > late) reader.fault(`late.${type}`, 'lateFirst');
    thresholds[type] = { ageing, late };
  }
  if (!/^[A-Z]{3}$/u.test(form.currency))
    reader.fault('currency', 'unknown', { name: form.currency });
  if (!house.stations.some(({ id }) => id === form.defaultStation))
    reader.fault('defaultStation', 'chooseOne');
  const pageAgainAfterSeconds = reader.number('pageAgain', form.pageAgain, {
    min: 1,
    max: SECONDS_MAX,
  });
  return reader.result({
    ...house,
    name,
    settings: {
      ...house.settings,
      language: form.language,
      currency: form.currency,
      dayTurnHour: Number(form.dayTurnHour),
      defaultStation: form.defaultStation,
      expo: form.expo,
      // A house that never had it on keeps saying nothing about it.
      ...(form.autoFire || house.settings.autoFire !== undefined
        ? { autoFire: form.autoFire }
        : {}),
      pageAgainAfterSeconds,
      thresholds,
    },
  });
}
