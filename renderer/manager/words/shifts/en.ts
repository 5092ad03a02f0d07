/** The words of the page of who is on shift. */
export const en = {
  'nav.shifts': 'On shift',
  'shifts.none': 'Nobody is on shift. A shift begins when a person chooses their name on a pager.',
  'shifts.since': 'since {time}',
  'shifts.break': 'on break since {time}',
  'shifts.break.to': 'on break since {time}, pages go to {to}',
  'shifts.has':
    '{tickets, plural, =0 {no open tickets} one {# open ticket} other {# open tickets}} · {pages, plural, =0 {no open pages} one {# open page} other {# open pages}}',
  'shifts.left': 'Not on shift, with open tickets',
  'shifts.left.what': 'Nobody carries these pagers: the manager is paged at once.',
  'shifts.end': 'End shift of {server}',
  'shifts.handOver': 'Hand over for {server}',
  'shifts.to': 'Who takes the tables',
  'shifts.to.nobody': 'Nobody',
  'shifts.end.do': 'End shift',
  'shifts.handOver.do': 'Hand over',
  'shifts.not': 'Not now',
  'shifts.ended': '{server}’s shift has ended',
  'shifts.handed': 'Tables of {server} handed over to {to}',
};
