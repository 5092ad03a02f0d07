import type { House } from '../../shared/contract/house';
import type { HouseState, Item, Ticket } from '../../shared/contract/state';
import { findTicket, isOwed } from '../../shared/domain/ticket/lines';
import type { Agenda } from './agenda';
import type { PlannedTicket } from './schedule';
import type { Sender } from './sender';

/** For a line without prep minutes, as an off-menu line. */
const UNKNOWN_PREP_MINUTES = 2;
/** Each further piece of a line takes this share of the first, because pieces are made together. */
const NEXT_PIECE_SHARE = 0.2;
/** Extra lines that a station can make beyond twice its average load, so that its queue drains. */
const SPARE_PLACES = 3;

/** Minutes of service time that a line occupies its station, before the random factor. */
const cookMinutes = (line: { prepMinutes: number; quantity: number }): number =>
  (line.prepMinutes || UNKNOWN_PREP_MINUTES) * (1 + NEXT_PIECE_SHARE * (line.quantity - 1));

/** How many lines each station can make at once for this plan, by station id. */
export function capacitiesFor(plan: readonly PlannedTicket[], house: House): Map<string, number> {
  const dishes = new Map(house.menu.items.map((dish) => [dish.id, dish]));
  const minutes = new Map(house.stations.map(({ id }) => [id, 0]));
  for (const line of plan.flatMap((ticket) => ticket.lines)) {
    const dish = 'menuItemId' in line ? dishes.get(line.menuItemId) : undefined;
    const station = dish?.stations[0] ?? house.settings.defaultStation;
    const needs = cookMinutes({ prepMinutes: dish?.prepMinutes ?? 0, quantity: line.quantity });
    minutes.set(station, (minutes.get(station) ?? 0) + needs);
  }
  const span = Math.max(1, (plan.at(-1)?.at ?? 0) / 60_000);
  return new Map(
    [...minutes].map(([id, load]) => [id, Math.ceil((2 * load) / span) + SPARE_PLACES]),
  );
}

type Options = {
  agenda: Agenda;
  sender: Sender;
  state: () => HouseState;
  capacities: ReadonlyMap<string, number>;
  /** Milliseconds of the clock for minutes of service time. */
  inMs: (minutes: number) => number;
  /** Called with the clock's time at which the next action is due. */
  expect: (due: number) => void;
  cookFactor: (itemId: string) => number;
  bumpsWhole: (ticketId: string) => boolean;
};

type Work = 'waiting' | 'cooking' | 'done' | 'sent';
type Station = { busy: number; readonly places: number; readonly queue: string[] };

/**
 * The simulated cooks. They take owed lines in the order they arrive, start each, and bump it when its time is
 * over. They skip lines that people changed meanwhile, as the state shows.
 */
export class Cooks {
  readonly #options: Options;
  readonly #stations = new Map<string, Station>();
  readonly #work = new Map<string, Work>();
  /** Lines whose start is not answered yet. A bump before that answer would turn the start into a conflict. */
  readonly #starting = new Set<string>();
  /** The current ticket of each line, because a merge or split moves it. */
  readonly #ticketOf = new Map<string, string>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** A recalled line must be cooked again: it no longer counts as done. */
  recalled(itemId: string): void {
    const work = this.#work.get(itemId);
    if (work === 'done' || work === 'sent') this.#work.delete(itemId);
  }

  /** Takes the lines that a ticket owes. Called after every event about the ticket. */
  look(ticket: Ticket): void {
    for (const item of ticket.items) {
      this.#ticketOf.set(item.itemId, ticket.id);
      if (!isOwed(item) || this.#work.has(item.itemId)) continue;
      this.#work.set(item.itemId, 'waiting');
      const station = this.#stationOf(item);
      station.queue.push(item.itemId);
      this.#next(station);
    }
    this.#bumpDone(ticket);
  }

  #stationOf(item: Item): Station {
    const id = item.stations[0] ?? '';
    const known = this.#stations.get(id);
    if (known) return known;
    const places = this.#options.capacities.get(id) ?? SPARE_PLACES;
    const station: Station = { busy: 0, places, queue: [] };
    this.#stations.set(id, station);
    return station;
  }

  #next(station: Station): void {
    while (station.busy < station.places) {
      const itemId = station.queue.shift();
      if (itemId === undefined) return;
      const { ticket, item } = this.#find(itemId);
      if (!ticket || !item || !isOwed(item)) {
        this.#work.delete(itemId);
        continue;
      }
      station.busy += 1;
      this.#work.set(itemId, 'cooking');
      if (item.phase === 'owed') this.#start(itemId);
      const minutes = cookMinutes(item) * this.#options.cookFactor(itemId);
      const due = this.#options.agenda.in(this.#options.inMs(minutes), () => {
        station.busy -= 1;
        this.#work.set(itemId, 'done');
        const found = this.#find(itemId);
        if (found.ticket) this.#bumpDone(found.ticket);
        this.#next(station);
      });
      this.#options.expect(due);
    }
  }

  #start(itemId: string): void {
    const { ticket } = this.#find(itemId);
    if (!ticket) return;
    this.#starting.add(itemId);
    this.#options.sender.send(
      'kitchen',
      'item.start',
      { ticketId: ticket.id, itemId },
      {
        still: () => this.#find(itemId).item?.phase === 'owed',
        settled: () => {
          this.#starting.delete(itemId);
          const found = this.#find(itemId);
          if (found.ticket) this.#bumpDone(found.ticket);
        },
      },
    );
  }

  /** Bumps done lines one by one, or the whole ticket when its last line is done. */
  #bumpDone(ticket: Ticket): void {
    const { sender } = this.#options;
    const owed = ticket.items.filter(isOwed);
    const done = owed.filter(
      ({ itemId }) => this.#work.get(itemId) === 'done' && !this.#starting.has(itemId),
    );
    if (done.length === 0) return;
    if (this.#options.bumpsWhole(ticket.id) && owed.length > 1) {
      if (done.length < owed.length) return;
      for (const item of done) this.#work.set(item.itemId, 'sent');
      const still = () => this.#ticket(ticket.id)?.items.some(isOwed) ?? false;
      sender.send('kitchen', 'ticket.bump', { ticketId: ticket.id }, { still });
      return;
    }
    for (const { itemId } of done) {
      this.#work.set(itemId, 'sent');
      const still = () => {
        const { item } = this.#find(itemId);
        return item !== undefined && isOwed(item);
      };
      sender.send('kitchen', 'item.bump', { ticketId: ticket.id, itemId }, { still });
    }
  }

  #find(itemId: string): { ticket: Ticket | undefined; item: Item | undefined } {
    const ticket = this.#ticket(this.#ticketOf.get(itemId) ?? '');
    return { ticket, item: ticket?.items.find((item) => item.itemId === itemId) };
  }

  #ticket(ticketId: string): Ticket | undefined {
    return findTicket(this.#options.state(), ticketId);
  }
}
