import type { Command } from '../contract/commands';
import type { HouseState } from '../contract/state';
import { changeHouse } from './change-house';
import type { Decision } from './decision';
import { eightySix, restore } from './eighty-six';
import { arrangeFloor } from './floor';
import { eightySixIngredient, restoreIngredient } from './ingredients';
import { escalatePage, handOver, hearPage, sendPage } from './page';
import { changeShift } from './shifts';
import { decideStaff } from './staff';
import { freeTable } from './tables';
import { place } from './ticket/place';
import { decideTicket } from './ticket/ticket';

/**
 * Decides any command against the state. Pure: no clock, no random number, no side effect. The caller has validated
 * the command and the sender's role; each decider documents what it refuses. `now` is the hub's time in milliseconds
 * since 1970, for orders for later and dayparts; absent: the start of the day.
 */
export function decide(
  state: HouseState,
  command: Command,
  now: number = state.day.openedAt,
): Decision {
  switch (command.type) {
    case 'ticket.place':
      return place(state, command, now);
    case 'page.send':
      return sendPage(state, command);
    case 'page.hear':
      return hearPage(state, command);
    case 'page.escalate':
      return escalatePage(state, command);
    case 'page.hand-over':
      return handOver(state, command);
    case 'shift.start':
    case 'shift.end':
    case 'shift.pause':
    case 'shift.resume':
      return changeShift(state, command);
    case 'menu.eighty-six':
      return eightySix(state, command);
    case 'ingredient.eighty-six':
      return eightySixIngredient(state, command);
    case 'ingredient.restore':
      return restoreIngredient(state, command);
    case 'menu.restore':
      return restore(state, command);
    case 'table.free':
      return freeTable(state, command);
    case 'floor.arrange':
      return arrangeFloor(state, command);
    case 'house.change':
      return changeHouse(state, command);
    case 'staff.approve':
    case 'staff.refuse':
    case 'staff.set-pin':
    case 'staff.remove-pin':
    case 'staff.reset-pins':
      return decideStaff(command);
    default:
      return decideTicket(state, command, now);
  }
}
