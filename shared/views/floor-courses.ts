import type { Item, Ticket } from '../contract/state';
import { isLive, isUntouched } from '../domain/ticket/lines';

/** A course of a ticket and what can be done about its lines. */
export type CourseToFire = {
  course: number;
  held: Item[];
  /** In the kitchen, not ready. */
  fired: Item[];
  done: Item[];
  /** Fired, or going by themselves, and not started: they can be held again. */
  toHold: Item[];
};

/** The courses of a ticket in order, with their live lines by what can be done about them. */
export function coursesToFire({ items }: Pick<Ticket, 'items'>): CourseToFire[] {
  const live = items.filter(isLive);
  const courses = [...new Set(live.map(({ course }) => course))].sort((a, b) => a - b);
  return courses.map((course) => {
    const lines = live.filter((item) => item.course === course);
    const fired = lines.filter(({ phase }) => phase === 'owed' || phase === 'started');
    return {
      course,
      held: lines.filter(({ phase }) => phase === 'held'),
      fired,
      done: lines.filter(({ phase }) => phase === 'ready' || phase === 'served'),
      toHold: lines.filter(isUntouched),
    };
  });
}
