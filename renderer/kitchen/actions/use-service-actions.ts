import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Ack } from '../../../shared/contract/acks';
import type { Priority } from '../../../shared/contract/house';
import { useAct } from '../../ui/toast';
import { firing, giving, type OwnDeeds } from '../news/own';
import type { Actions } from './actions';

type ServiceActions = Pick<
  Actions,
  'fire' | 'see' | 'page' | 'prioritise' | 'eightySix' | 'restore'
>;

/** What a cook tells the rest of the house: fired, seen, hands please, first, none left. */
export function useServiceActions(own: OwnDeeds): ServiceActions {
  const intl = useIntl();
  const act = useAct();
  return useMemo(() => {
    const say = (id: string, values?: Record<string, string | number>) =>
      intl.formatMessage({ id }, values);
    const undo = (run: () => void) => ({ label: say('done.undo'), run });
    /** What is sent here comes back as an event, and shall not ring here. */
    const mine = async (deed: string, answer: Promise<Ack>) => {
      own.did(deed);
      const ack = await answer;
      if (!ack.ok) own.undid(deed);
    };
    return {
      fire({ id: ticketId, number }, course) {
        const text = say('done.fired', { course, number });
        void mine(
          firing(ticketId, course),
          act('ticket.fire-course', { ticketId, course }, { text }),
        );
      },
      see({ id: ticketId }, what) {
        void act('ticket.acknowledge', { ticketId, what });
      },
      page({ id: ticketId, server }, text) {
        const done = { text: say('done.paged', { server, text }) };
        void act('page.send', { ticketId, server, text }, done);
      },
      prioritise({ id: ticketId, number, priority: before }, priority) {
        if (priority === before) return;
        const give = (next: Priority, done?: Parameters<typeof act>[2]) =>
          mine(
            giving(ticketId, next),
            act('ticket.prioritise', { ticketId, priority: next }, done),
          );
        const text = say('done.priority', { number, priority: say(`priority.${priority}`) });
        void give(priority, { text, undo: undo(() => void give(before)) });
      },
      eightySix({ id: menuItemId, name: dish }, remaining) {
        const text =
          remaining === 0
            ? say('done.eightySixed', { dish })
            : say('done.left', { dish, count: remaining });
        void act(
          'menu.eighty-six',
          { menuItemId, remaining },
          { text, undo: undo(() => void act('menu.restore', { menuItemId })) },
        );
      },
      restore({ id: menuItemId, name: dish }) {
        void act('menu.restore', { menuItemId }, { text: say('done.restored', { dish }) });
      },
    };
  }, [intl, act, own]);
}
