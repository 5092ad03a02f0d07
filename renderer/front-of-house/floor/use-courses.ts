import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { coursesToFire } from '../../../shared/views/floor-courses';
import { useCourseName } from '../../say/course';
import { useAct } from '../../state/send';
import { useDone } from './use-undo';

/** Fires a held course, and offers to hold again what nobody has started by then. */
export function useFire(): (ticket: Ticket, course: number) => Promise<void> {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  const courseName = useCourseName();
  return useCallback(
    async (ticket, course) => {
      const { id: ticketId, number } = ticket;
      const held = coursesToFire(ticket).find((each) => each.course === course)?.held ?? [];
      const ack = await act('ticket.fire-course', { ticketId, course });
      if (!ack.ok) return;
      const itemIds = held.map(({ itemId }) => itemId);
      done(
        intl.formatMessage({ id: 'courses.fire.done' }, { number, course: courseName(course) }),
        () => void act('ticket.hold', { ticketId, itemIds }),
      );
    },
    [intl, act, done, courseName],
  );
}

/** Puts fired lines that nobody started on hold again, of one course or of all, and offers to fire them. */
export function useHold(): (ticket: Ticket, which: { course?: number }) => Promise<void> {
  const intl = useIntl();
  const act = useAct();
  const done = useDone();
  return useCallback(
    async (ticket, which) => {
      const { id: ticketId, number } = ticket;
      const held = coursesToFire(ticket).filter(
        ({ course, toHold }) =>
          toHold.length > 0 && (which.course === undefined || which.course === course),
      );
      const ack = await act('ticket.hold', { ticketId, ...which });
      if (!ack.ok) return;
      const count = held.reduce((sum, { toHold }) => sum + toHold.length, 0);
      done(intl.formatMessage({ id: 'courses.hold.done' }, { number, count }), async () => {
        for (const { course, toHold } of held) {
          const itemIds = toHold.map(({ itemId }) => itemId);
          const back = await act('ticket.fire-course', { ticketId, course, itemIds });
          if (!back.ok) return;
        }
      });
    },
    [intl, act, done],
  );
}
