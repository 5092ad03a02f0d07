import { z } from 'zod';
import { WINDOW_ROLES, type WindowRole } from '../../../../shared/contract/roles';
import { AS_HOUSE, languageChoice } from '../places';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

export type LanguagesForm = Record<WindowRole, z.infer<typeof languageChoice>>;

export const languagesSection: Section<LanguagesForm> = {
  name: 'languages',
  form: z.object(
    Object.fromEntries(WINDOW_ROLES.map((role) => [role, languageChoice])) as Record<
      WindowRole,
      typeof languageChoice
    >,
  ),
  toForm: ({ settings }) =>
    Object.fromEntries(
      WINDOW_ROLES.map((role) => [role, settings.languages?.[role] ?? AS_HOUSE]),
    ) as LanguagesForm,
  read: (form, house) => {
    const own = WINDOW_ROLES.flatMap((role) => {
      const language = form[role];
      return language === AS_HOUSE ? [] : [[role, language] as const];
    });
    const languages = own.length === 0 ? undefined : Object.fromEntries(own);
    return new Reader().result(withSettings(house, { languages }));
  },
};
