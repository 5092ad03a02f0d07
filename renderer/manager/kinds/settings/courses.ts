import { z } from 'zod';
import { COURSES_MAX, QUICK_NOTES_MAX } from '../../../../shared/contract/house';
import { Reader } from '../problems';
import { type Section, withSettings, yes } from './section';

const form = z.object({
  courses: z.array(z.string()),
  autoFire: z.boolean(),
  landTogether: z.boolean(),
  quickNotes: z.array(z.string()),
});
export type CoursesForm = z.infer<typeof form>;

export const coursesSection: Section<CoursesForm> = {
  name: 'courses',
  form,
  toForm: ({ settings }) => ({
    courses: settings.courses ?? [],
    autoFire: settings.autoFire === true,
    landTogether: settings.landTogether === true,
    quickNotes: settings.quickNotes ?? [],
  }),
  read: (form, house) => {
    const reader = new Reader();
    const names = (field: 'courses' | 'quickNotes', max: number): string[] | undefined => {
      const texts = form[field];
      if (texts.length > max) reader.fault(field, 'tooMany', { max });
      const read = texts.map((text, index) =>
        reader.name(`${field}.${index}`, text, texts.slice(0, index)),
      );
      return read.length === 0 ? undefined : read;
    };
    const { autoFire, landTogether } = house.settings;
    return reader.result(
      withSettings(house, {
        courses: names('courses', COURSES_MAX),
        autoFire: yes(form.autoFire, autoFire),
        landTogether: yes(form.landTogether, landTogether),
        quickNotes: names('quickNotes', QUICK_NOTES_MAX),
      }),
    );
  },
};
