import { describe, expect, it } from 'vitest';
import { formatReport, type RehearsalReport, spreadOf } from '../../../electron/rehearsal/report';

const report: RehearsalReport = {
  ended: 'done',
  ordersRead: 200,
  rowsSkipped: { count: 22, first: [{ line: 8, reason: 'no item' }] },
  placed: 199,
  unanswered: 0,
  served: 199,
  closedOtherwise: 0,
  notServed: [],
  lost: 0,
  duplicated: 0,
  offMenu: [{ name: 'Burrito', lines: 6 }],
  pages: { sent: 250, heard: 248, sentAgain: 9, toManager: 3, overUnheard: 0, unanswered: 0 },
  refused: [{ code: 'conflict', count: 1, first: "ticket.place: Chips is 86'd." }],
  push: { count: 1000, p50: 0.4, p99: 3.21 },
  painted: undefined,
  wallSeconds: 12.34,
};

describe('the report', () => {
  it('prints all figures in plain lines', () => {
    expect(formatReport(report)).toMatchInlineSnapshot(`
      "Rehearsal over: every ticket that was placed is closed.
        orders read       200
        rows skipped      22
          line 8: no item
          and 21 more
        tickets placed    199
        served            199
        not served        0
        lost              0
        duplicated        0
        off-menu lines    6
          6 × Burrito
        pages sent        250
        heard             248
        sent again        9
        to the manager    3
        unanswered        0
        commands refused  1
          1 × conflict, first: ticket.place: Chips is 86'd.
        push latency      p50 0.4 ms, p99 3.2 ms (1000 samples)
        took              12.3 s"
    `);
  });

  it('names the unserved tickets, and what the windows painted', () => {
    const notServed = Array.from({ length: 25 }, (_, index) => index + 1);
    const text = formatReport({
      ...report,
      ended: 'stalled',
      unanswered: 2,
      closedOtherwise: 1,
      notServed,
      painted: { count: 0, p50: undefined, p99: undefined },
    });
    expect(text).toContain('given up');
    expect(text).toContain('ticket 1, 2, 3');
    expect(text).toContain('and 5 more');
    expect(text).toContain('not answered      2');
    expect(text).toContain('voided or merged  1');
    expect(text).toContain('send to painted   nothing measured');
  });

  it('takes percentiles by nearest rank', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(spreadOf(samples)).toEqual({ count: 100, p50: 50, p99: 99 });
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7 });
    expect(spreadOf([])).toEqual({ count: 0, p50: undefined, p99: undefined });
  });
});
