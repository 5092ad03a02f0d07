import type { CommandData, CommandType } from '../../../shared/contract/commands';

/** Ids as clients make them: UUIDv7. */
export const ids = {
  ticket: '0192f3a4-5b6c-7d8e-9f01-23456789abcd',
  other: '0192f3a4-5b6c-7d8e-9f01-23456789abce',
  item: '0192f3a4-5b6c-7d8e-9f01-23456789ab01',
  item2: '0192f3a4-5b6c-7d8e-9f01-23456789ab02',
  page: '0192f3a4-5b6c-7d8e-9f01-23456789ab03',
  command: '0192f3a4-5b6c-7d8e-9f01-23456789ab04',
};
const { ticket: ticketId, other, item: itemId, item2, page: pageId } = ids;

const items = [
  {
    itemId,
    menuItemId: 'chicken-bowl',
    quantity: 2,
    seat: 1,
    course: 1,
    modifiers: ['no cheese'],
    allergies: ['nuts'],
    note: 'sauce on the side',
  },
  { itemId: item2, name: 'Birthday cake', station: 'cold', quantity: 1 },
];

/** One valid example of every command. */
export const examples: { [T in CommandType]: CommandData<T> } = {
  'ticket.place': {
    ticketId,
    orderType: 'dine-in',
    table: '12',
    guest: 'Sam',
    server: 'Ana',
    covers: 4,
    note: 'birthday',
    priority: 'normal',
    promisedAt: '2026-11-23T19:30:00.000Z',
    items,
  },
  'ticket.add-items': { ticketId, items },
  'ticket.fire-course': { ticketId, course: 2, itemIds: [itemId] },
  'ticket.void': { ticketId, reason: 'walked out' },
  'item.void': { ticketId, itemId, reason: 'changed mind' },
  'ticket.prioritise': { ticketId, priority: 'rush' },
  'item.prioritise': { ticketId, itemId, priority: 'rush' },
  'ticket.move': { ticketId, table: '9' },
  'item.start': { ticketId, itemId },
  'item.bump': { ticketId, itemId },
  'item.recall': { ticketId, itemId },
  'ticket.bump': { ticketId, station: 'grill' },
  'ticket.recall': { ticketId },
  'ticket.pass': { ticketId, override: true },
  'ticket.acknowledge': { ticketId, what: 'allergies' },
  'ticket.merge': { ticketId, into: other },
  'ticket.split': { ticketId, itemIds: [itemId], newTicketId: other },
  'page.send': { ticketId, server: 'Ana', text: 'Come to the pass' },
  'page.escalate': { pageId, level: 2 },
  'page.hear': { pageId },
  'page.hand-over': { pageIds: [pageId], to: 'Luis' },
  'shift.start': { server: 'Ana', zones: ['Patio'] },
  'shift.end': { server: 'Ana' },
  'ticket.serve': { ticketId, itemIds: [itemId] },
  'menu.eighty-six': { menuItemId: 'chicken-bowl', remaining: 3 },
  'menu.restore': { menuItemId: 'chicken-bowl' },
  'floor.arrange': { tables: [{ name: '12', position: { x: 10, y: 90.5 } }] },
  'house.change': { name: 'New Name' },
  'staff.approve': { who: 'Ana', purpose: 'voids', window: 'kitchen 2' },
  'staff.refuse': { purpose: 'manager', window: 'manager' },
  'staff.set-pin': { who: 'Ana', by: 'Luis' },
  'staff.remove-pin': { who: 'Ana', by: 'Luis' },
  'staff.reset-pins': { people: ['Ana', 'Luis'] },
};
