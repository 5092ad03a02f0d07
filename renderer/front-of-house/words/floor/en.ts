/** Words for the floor and the tickets on it. */
export const en = {
  'ticket.short': '#{number}',
  'floor.group.seated': 'Served, still at the table',
  'floor.mine': 'My tables',
  'floor.mine.of': 'My tables · {server}',
  'floor.tables.of': 'Tables of {server}',
  'floor.mine.who': 'Whose tables?',
  'phase.seated': 'Served',
  'plan.phase.seated': 'Served',
  'plan.tickets': '{count, plural, one {# ticket} other {# tickets}}',
  'plan.tickets.short': '{count} tickets',
  'plan.mine': 'yours',
  'plan.free.do': 'Table is free',
  'plan.moving': 'Tap the table that #{number} moves to.',
  'served.ago': 'served {minutes, plural, =0 {just now} other {# min ago}}',
  'move.to': 'Move to {table}, {state}',
};
