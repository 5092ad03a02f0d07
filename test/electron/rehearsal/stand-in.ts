import { Subject } from 'rxjs';
import { v7 as uuid } from 'uuid';
import type { Ack } from '../../../shared/contract/acks';
import type { Command, CommandData, CommandType } from '../../../shared/contract/commands';
import { type Fact, type HeardEvent, isEvent } from '../../../shared/contract/events';
import type { House } from '../../../shared/contract/house';
import { type Role, system } from '../../../shared/contract/roles';
import type { HouseState } from '../../../shared/contract/state';
import { checkCommand } from '../../../shared/contract/validate';
import { decide } from '../../../shared/domain/decide';
import { toEvents } from '../../../shared/domain/envelope';
import { evolve, initial } from '../../../shared/domain/evolve';
import { openDay } from '../../../shared/domain/open-day';
import { LAST_PAGE_LEVEL } from '../../../shared/domain/page';
import { findTicket, isReadyToPass } from '../../../shared/domain/ticket/lines';

export type StandInOptions = {
  house: House;
  /** Milliseconds after which an unheard page is sent again. */
  pageAgainMs: number;
  /** False: no pages are sent. Default true. */
  hasPagerPolicy?: boolean;
  /** Changes published messages, to act as a faulty hub. */
  tamper?: (events: HeardEvent[]) => HeardEvent[];
  /** Answers instead of the hub, without executing the command or (`after`) after executing it. */
  answer?: (command: Command) => { ack: Ack | 'lost'; after?: boolean } | undefined;
};

/**
 * The hub's rules without its journal: the real decide and evolve, events before acknowledgements,
 * the same answer for the same id, and a pager policy of a few lines.
 */
export function createStandIn(options: StandInOptions) {
  let state: HouseState = initial(options.house);
  const events$ = new Subject<HeardEvent[]>();
  const history: HeardEvent[] = [];
  const known = new Map<string, Ack>();
  const timers = new Set<NodeJS.Timeout>();

  const publish = (facts: readonly Fact[], commandId: string): void => {
    const cause = { commandId, actor: system() };
    const events = toEvents(facts, cause, state.sequence, 'test', Date.now());
    const published = options.tamper?.(events) ?? events;
    state = published.reduce(evolve, state);
    history.push(...published);
    if (published.length > 0) events$.next(published);
    if (options.hasPagerPolicy !== false) follow(published);
  };

  const act = (command: Command, role: Role): Ack => {
    const checked = checkCommand(command, role);
    if (!checked.ok) return { ok: false, error: checked.error };
    const answered = known.get(command.id);
    if (answered) return answered;
    const decision = decide(state, checked.value);
    if (!decision.ok) return { ok: false, error: decision.error };
    publish(decision.facts, command.id);
    const ack: Ack = { ok: true, sequence: state.sequence };
    known.set(command.id, ack);
    return ack;
  };

  const submit = async (command: Command, role: Role): Promise<Ack> => {
    await new Promise((resolve) => setImmediate(resolve));
    const instead = role === 'system' ? undefined : options.answer?.(command);
    if (instead && instead.after !== true) return given(instead.ack);
    const ack = act(command, role);
    return instead ? given(instead.ack) : ack;
  };

  const given = (ack: Ack | 'lost'): Ack => {
    if (ack === 'lost') throw new Error('the answer was lost');
    return ack;
  };

  const send = <T extends CommandType>(role: Role, type: T, data: CommandData<T>): Promise<Ack> =>
    submit({ id: uuid(), type, data } as Command, role);

  const pageAgain = (pageId: string, level: number): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void send('system', 'page.escalate', { pageId, level });
    }, options.pageAgainMs);
    timers.add(timer);
  };

  const follow = (events: readonly HeardEvent[]): void => {
    for (const event of events) {
      if (isEvent(event, 'item.ready') || isEvent(event, 'item.voided')) {
        const { ticketId } = event.data;
        const ticket = findTicket(state, ticketId);
        const { expo } = state.house.settings;
        if (!expo && ticket && isReadyToPass(ticket))
          void send('system', 'ticket.pass', { ticketId });
      } else if (isEvent(event, 'ticket.ready')) {
        const { ticketId } = event.data;
        const server = findTicket(state, ticketId)?.server ?? 'nobody';
        void send('system', 'page.send', { ticketId, server });
      } else if (isEvent(event, 'page.sent')) {
        pageAgain(event.data.pageId, 2);
      } else if (isEvent(event, 'page.escalated') && event.data.level < LAST_PAGE_LEVEL) {
        pageAgain(event.data.pageId, event.data.level + 1);
      }
    }
  };

  return {
    submit,
    send,
    events$,
    history,
    state: () => state,
    openDay: (date: string) => publish([openDay(state, date)], uuid()),
    close: () => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

export type StandIn = ReturnType<typeof createStandIn>;
