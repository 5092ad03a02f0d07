import { COURSES_MAX, type DishCourse } from '../../../shared/contract/house';

/** A form's value for "as the category", and for a category: course 1. */
export const AS_CATEGORY = 'category';
export const NOW = 'now';

/** Every course that a form or a file can name. */
export const COURSE_VALUES: readonly string[] = [
  NOW,
  ...Array.from({ length: COURSES_MAX }, (_, index) => String(index + 1)),
];

export const courseToForm = (course: DishCourse | undefined): string =>
  course === undefined ? AS_CATEGORY : String(course);

/** The course of a form's value; undefined for "as the category" and for anything that is no course. */
export const courseOf = (value: string): DishCourse | undefined => {
  if (!COURSE_VALUES.includes(value)) return undefined;
  return value === NOW ? NOW : Number(value);
};
