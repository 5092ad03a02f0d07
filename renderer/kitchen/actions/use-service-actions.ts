import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Ack } from '../../../shared/contract/acks';
import type { Priority } from '../../../shared/contract/house';
import type { HouseState, Item, Ticket } from '../../../shared/contract/state';
import type { Stations } from '../../../shared/views/stations';
import { callText } from '../../say/calls';
import { useCourseName } from '../../say/course';
import { lineText } from '../../say/dish';
import type { MessageId } from '../../say/message-id';
import { ticketAtPlace } from '../../say/ticket';
import { useAct } from '../../state/send';
import { useLatest } from '../../ui/use-latest';
import { firing, giving, type LocalActions, rushing } from '../news/local-actions';
import type { Actions } from './actions';

type ServiceActions = Pick<
  Actions,
  | 'fire'
  | 'holdAgain'
  | 'see'
  | 'page'
  | 'prioritise'
  | 'rushLine'
  | 'eightySix'
  | 'eightySixIngredient'
  | 'restore'
  | 'restoreIngredient'
>;

/** True for a fired line that nobody has started. */
export const isHoldable = ({ phase, doneStations }: Item): boolean =>
  phase === 'owed' && doneStations === undefined;

/** A cook's actions that concern others: fire, acknowledge, page, rush, 86. */
export function useServiceActions(
  own: LocalActions,
  latest: Readonly<{ current: { state: HouseState; stations: Stations } }>,
): ServiceActions {
  const intl = useIntl();
  const act = useAct();
  const courseName = useLatest(useCourseName());
  return useMemo(() => {
    const say = (id: MessageId, values?: Record<string, string | number>) =>
      intl.formatMessage({ id }, values);
    const named = (ticket: Ticket) => ticketAtPlace(intl, ticket);
    const undo = (run: () => void) => ({ label: say('done.undo'), run });
    /** The action comes back as an event, which must not ring in this window. */
    const mine = async (action: string, answer: Promise<Ack>) => {
      own.add(action);
      const ack = await answer;
      if (!ack.ok) own.remove(action);
    };
    return {
      fire(ticket, { kind, course, lines }) {
        const { id: ticketId } = ticket;
        const text = say('done.fired', {
          course: courseName.current(course),
          ticket: named(ticket),
        });
        const waiting = lines.flatMap(({ item }) => (item.phase === 'held' ? [item.itemId] : []));
        const itemIds = kind === 'coming' ? { itemIds: waiting } : {};
        void mine(
          firing(ticketId, course),
          act('ticket.fire-course', { ticketId, course, ...itemIds }, { text }),
        );
      },
      holdAgain(ticket, { course, lines }) {
        const { id: ticketId } = ticket;
        const itemIds = lines.flatMap(({ items }) => items.filter(isHoldable).map((i) => i.itemId));
        const text = say('done.heldAgain', {
          course: courseName.current(course),
          ticket: named(ticket),
        });
        const fireAgain = () => act('ticket.fire-course', { ticketId, course, itemIds });
        void act(
          'ticket.hold',
          { ticketId, course, itemIds },
          { text, undo: undo(() => void fireAgain()) },
        );
      },
      see({ id: ticketId, items }, what) {
        const { stations } = latest.current;
        if (stations === 'all') {
          void act('ticket.acknowledge', { ticketId, what });
          return;
        }
        // Each station confirms for itself: what another one has not seen stays on its screen.
        const concerned = stations.filter((one) =>
          items.some((item) => item.stations.includes(one)),
        );
        for (const station of concerned) {
          void act('ticket.acknowledge', { ticketId, what, station });
        }
      },
      page(target, words) {
        const text = callText(intl, words) ?? '';
        const done = { text: say('done.paged', { server: target.server, text }) };
        void act('page.send', { ...target, ...words }, done);
      },
      prioritise(ticket, priority) {
        const { id: ticketId, priority: before } = ticket;
        if (priority === before) return;
        const give = (next: Priority, done?: Parameters<typeof act>[2]) =>
          mine(
            giving(ticketId, next),
            act('ticket.prioritise', { ticketId, priority: next }, done),
          );
        const text = say('done.priority', {
          ticket: named(ticket),
          priority: say(`priority.${priority}`),
        });
        void give(priority, { text, undo: undo(() => void give(before)) });
      },
      rushLine({ ticket }, item) {
        const { id: ticketId } = ticket;
        const { itemId } = item;
        const give = (priority: 'rush' | 'normal', done?: Parameters<typeof act>[2]) =>
          mine(
            rushing(ticketId, itemId),
            act('item.prioritise', { ticketId, itemId, priority }, done),
          );
        const [next, before] = item.rush
          ? (['normal', 'rush'] as const)
          : (['rush', 'normal'] as const);
        const text = say(`done.line.${next}`, { line: lineText(item), ticket: named(ticket) });
        void give(next, { text, undo: undo(() => void give(before)) });
      },
      eightySix({ id: menuItemId, name: dish }, remaining, until = 'day-turn') {
        const text =
          remaining === 0
            ? say('done.eightySixed', { dish })
            : say('done.left', { dish, count: remaining });
        const { eightySixed } = latest.current.state;
        const before = Object.hasOwn(eightySixed, menuItemId) ? eightySixed[menuItemId] : undefined;
        const takeBack = () =>
          before === undefined
            ? act('menu.restore', { menuItemId })
            : act('menu.eighty-six', {
                menuItemId,
                remaining: before.remaining,
                until: before.until ?? 'restored',
              });
        void act(
          'menu.eighty-six',
          { menuItemId, remaining, until },
          { text, undo: undo(() => void takeBack()) },
        );
      },
      eightySixIngredient(name, until) {
        const back = undo(() => void act('ingredient.restore', { name }));
        const text = say('done.eightySixed', { dish: name });
        void act('ingredient.eighty-six', { name, until }, { text, undo: back });
      },
      restoreIngredient(name) {
        void act('ingredient.restore', { name }, { text: say('done.restored', { dish: name }) });
      },
      restore({ id: menuItemId, name: dish }) {
        void act('menu.restore', { menuItemId }, { text: say('done.restored', { dish }) });
      },
    };
  }, [intl, act, own, latest, courseName]);
}
