import { Feeds, type FeedsOptions } from '../../../../electron/hub/sessions/feeds';
import type { Ack } from '../../../../shared/contract/acks';
import type { Command, CommandData } from '../../../../shared/contract/commands';
import { type HeardEvent, sequenceOf } from '../../../../shared/contract/events';
import { WINDOW_ROLES } from '../../../../shared/contract/roles';
import type { HouseState } from '../../../../shared/contract/state';
import { decide } from '../../../../shared/domain/decide';
import { evolve, initial } from '../../../../shared/domain/evolve';
import { command } from '../../../shared/domain/given';
import { commandOf, idOf, type Move } from '../../../shared/domain/random-service';
import { testHouse } from '../../../shared/domain/test-house';
import { FRIDAY, openHouse, roleOf } from '../house';
import { TestJournal } from '../journal/test-journal';
import { FarWindow, type Tamper } from './far-window';
import type { Step } from './random-evening';

const DAY_MS = 24 * 3_600_000;
/** Small enough that a window which freezes for a while is behind, and an absent one gets a snapshot. */
const LIMITS = { unacknowledged: 12, delta: 40 };
/** How many tickets, lines or pages a move tries before it gives up. */
const OTHERS = 8;
/** With fewer open tickets an order is more likely. */
const QUIET = 4;

export type PlayOptions = {
  /** Called after every step, when no message is on its way to a window. */
  onStep(house: Played): void;
  /** A faulty wire; the default delivers every message as it was sent. */
  tamper?: Tamper;
  /** The fold that windows are compared with; the default is the house's own. */
  fold?: typeof evolve;
};

/** What a test can look at after a step. */
export type Played = {
  step: Step;
  /** Every event of the journal, from the first. */
  events: readonly HeardEvent[];
  /** The fold of the journal's first `sequence` events. */
  foldAt(sequence: number): HouseState;
  /** The events of the step, with the fold before and after each. */
  written: { before: HouseState; after: HouseState; event: HeardEvent }[];
  hubState: HouseState;
  windows: Map<string, FarWindow>;
  faults: readonly unknown[];
};

/**
 * Plays an evening through the real hub, its feeds, and the feed clients of four windows, on a journal
 * in memory. At its end every window is reconnected and must catch up completely.
 */
export async function play(steps: readonly Step[], options: PlayOptions): Promise<Played> {
  const { onStep, tamper = (_role, message) => [message], fold = evolve } = options;
  let journal = new TestJournal();
  const clock = { now: FRIDAY };
  let house = await openHouse(journal, { house: testHouse, clock });
  const feeds = new Set<Feeds>();
  const openFeeds = (send: FeedsOptions['send']): Feeds => {
    const { hub, bus } = house;
    const opened = new Feeds({
      source: {
        session: 'run',
        history: 'one',
        state: () => hub.state,
        notices: () => [],
        now: () => clock.now,
        subscribe: (subscription) => bus.subscribe(subscription),
      },
      name: 'a window',
      send,
      mayConnect: () => true,
      onConnect: () => {},
      onSilent: () => {},
      limits: LIMITS,
    });
    feeds.add(opened);
    return opened;
  };
  const windows = new Map(
    WINDOW_ROLES.map((role) => [role as string, new FarWindow({ role, openFeeds, tamper })]),
  );
  const folds: HouseState[] = [initial(testHouse)];
  let turns = 0;
  let last: { command: Command; ack: Ack } | undefined;
  let played: Played | undefined;

  const settle = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve));
    while ([...windows.values()].filter((window) => window.pump()).length > 0);
  };
  const submit = async (next: Command): Promise<void> => {
    const ack = await house.hub.submit(next, { role: roleOf(next.type) });
    if (ack.ok) last = { command: next, ack };
  };
  const commandFor = (move: Move): Command => {
    clock.now += move.seconds * 1_000;
    turns += 1;
    return { ...validOf(house.hub.state, move, turns), id: idOf(turns, 0xffff) } as Command;
  };
  const act = async (step: Step): Promise<void> => {
    switch (step.do) {
      case 'command':
        return submit(commandFor(step.move));
      case 'rush':
        await Promise.all(step.moves.map((move) => submit(commandFor(move))));
        return;
      case 'again': {
        if (!last) return;
        const { length } = journal.events;
        const ack = await house.hub.submit(last.command, { role: roleOf(last.command.type) });
        if (JSON.stringify(ack) !== JSON.stringify(last.ack) || journal.events.length !== length) {
          throw new Error(`${last.command.type} acted twice`);
        }
        return;
      }
      case 'settings': {
        const { do: _do, ...change } = step;
        const settings = { ...house.hub.state.house.settings, ...change };
        turns += 1;
        const data: CommandData<'house.change'> = { settings };
        return submit({ ...command('house.change', data), id: idOf(turns, 0xffff) });
      }
      case 'window':
        windows.get(step.role)?.[step.act]();
        return;
      case 'beat':
        for (const each of feeds) each.beat();
        return;
      case 'turn-day':
        clock.now += DAY_MS;
        last = undefined;
        house.hub.tick();
        return;
      case 'restart':
        for (const window of windows.values()) window.cut();
        for (const each of feeds) each.close();
        feeds.clear();
        await house.hub.close();
        journal = new TestJournal(journal.place);
        house = await openHouse(journal, { house: testHouse, clock });
        for (const window of windows.values()) window.wait();
        return;
    }
  };
  const look = (step: Step): Played => {
    const written: Played['written'] = [];
    for (const event of journal.events.slice(folds.length - 1)) {
      const before = folds.at(-1) as HouseState;
      const after = fold(before, event);
      folds[sequenceOf(event)] = after;
      written.push({ before, after, event });
    }
    const { hub, faults } = house;
    const { events } = journal;
    const foldAt = (sequence: number) => folds[sequence] as HouseState;
    played = { step, events, foldAt, written, hubState: hub.state, windows, faults };
    onStep(played);
    return played;
  };

  for (const step of steps) {
    await act(step);
    await settle();
    look(step);
  }
  for (const window of windows.values()) {
    window.thaw();
    window.open();
    window.wait();
  }
  await settle();
  const end = look({ do: 'beat' });
  for (const each of feeds) each.close();
  await house.hub.close();
  return end;
}

/**
 * The command of a move for the first ticket, line or page that allows it; an order where none does.
 * Some are refused all the same, because nothing allows it or the same rush has undone it.
 */
function validOf(state: HouseState, move: Move, turn: number): Command {
  for (let other = 0; other < OTHERS; other += 1) {
    const { a, b, c } = move;
    const asked = { ...move, a: a + 8 * other, b: b + other, c: c + other };
    const next = commandOf(state, asked, turn) as Command;
    if (decide(state, next).ok) return next;
  }
  const isQuiet = Object.keys(state.tickets).length < QUIET;
  const type = isQuiet ? 'ticket.place' : move.type;
  return commandOf(state, { ...move, type }, turn) as Command;
}
