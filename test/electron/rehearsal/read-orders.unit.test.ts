import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  OrdersFileError,
  readOrders,
  readOrdersFile,
} from '../../../electron/rehearsal/read-orders';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const plain = (...rows: string[]) =>
  readOrders(['order,time,item,quantity,modifiers,table', ...rows].join('\n'));
const MINUTE = 60_000;

describe('reading the nested TSV shape', () => {
  const { orders, skipped } = readOrders(readFileSync(fixture('orders-200.tsv'), 'utf8'));

  it('reads every line of every order', () => {
    expect(skipped).toEqual([]);
    expect(orders).toHaveLength(200);
    expect(orders.reduce((sum, order) => sum + order.lines.length, 0)).toBe(469);
  });

  it('flattens nested choices and treats NULL as none', () => {
    expect(orders[0]?.lines[0]).toEqual({
      item: 'Chips and Fresh Tomato Salsa',
      quantity: 1,
      modifiers: [],
    });
    expect(orders[1]).toEqual({
      id: '2',
      lines: [
        {
          item: 'Chicken Bowl',
          quantity: 2,
          modifiers: [
            'Tomatillo-Red Chili Salsa (Hot)',
            'Black Beans',
            'Rice',
            'Cheese',
            'Sour Cream',
          ],
        },
      ],
    });
  });
});

describe('reading the plain CSV shape', () => {
  const { orders, skipped } = readOrders(readFileSync(fixture('orders-plain.csv'), 'utf8'));

  it('reads quotes, line breaks, U+2028, emoji and right-to-left text unchanged', () => {
    expect(orders).toEqual([
      {
        id: 'A-1',
        time: 720 * MINUTE,
        table: '4',
        lines: [
          { item: 'Chicken Bowl', quantity: 1, modifiers: ['Rice', 'Black Beans', 'Guacamole'] },
          { item: 'Churros', quantity: 2, modifiers: [] },
          { item: 'Flan', quantity: 1, modifiers: [] },
        ],
      },
      {
        id: 'A-2',
        time: 721 * MINUTE,
        table: 'Bar 2',
        lines: [
          {
            item: 'Steak Burrito',
            quantity: 1,
            modifiers: ['Rice', 'Cheese', 'Fresh Tomato Salsa (Mild)'],
          },
        ],
      },
      {
        id: 'A-3',
        time: 722 * MINUTE,
        lines: [{ item: 'Chef\u2028special 🌮🔥', quantity: 1, modifiers: ['extra 🌶️'] }],
      },
      {
        id: 'A-4',
        time: 722 * MINUTE,
        table: 'Terrace ٣',
        lines: [{ item: 'تاكو السمك', quantity: 3, modifiers: ['بدون بصل', 'مع الليمون'] }],
      },
      {
        id: 'A-5',
        time: 724 * MINUTE,
        lines: [{ item: 'Horchata', quantity: 1, modifiers: ['Large'] }],
      },
      {
        id: 'A-6',
        time: 725 * MINUTE,
        table: '12',
        lines: [{ item: 'Soup\n(of the day)', quantity: 1, modifiers: ['no "spicy" oil'] }],
      },
    ]);
  });

  it('reports every bad row by its line, and no other', () => {
    expect(skipped).toEqual([
      { line: 8, reason: 'quantity "two" is not a whole number from 1 to 999' },
      { line: 9, reason: '4 columns where the header has 6' },
      { line: 10, reason: 'time "25:61" is not understood; write 2026-11-23 12:05 or 12:05' },
      { line: 11, reason: 'no item' },
      { line: 12, reason: 'no order number' },
      { line: 13, reason: 'a quote is opened and not closed' },
      { line: 14, reason: 'quantity "1000" is not a whole number from 1 to 999' },
      {
        line: 18,
        reason:
          'a text in it looks like a payment card number; card data must never be written on a ticket',
      },
    ]);
  });
});

describe('reading any orders export', () => {
  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['commas', ','],
  ])('accepts columns in any order and case, separated by %s', (_name, delimiter) => {
    const rows = [
      ['Comment', 'QTY', 'Item Name', 'ORDER-ID'],
      ['hi', '2', 'Chips', '7'],
    ];
    const text = rows.map((row) => row.join(delimiter)).join('\r\n');
    expect(readOrders(text)).toEqual({
      orders: [{ id: '7', lines: [{ item: 'Chips', quantity: 2, modifiers: [] }] }],
      skipped: [],
    });
  });

  it('continues after a quote that is never closed', () => {
    const rows = Array.from({ length: 50 }, (_, index) => `${index},,Chips,1,,`);
    const { orders, skipped } = plain('x,,"Broken,1,,', ...rows);
    expect(orders).toHaveLength(50);
    expect(skipped).toEqual([{ line: 2, reason: 'a quote is opened and not closed' }]);
  });

  it('keeps the rows between two stray quotes', () => {
    const { orders, skipped } = plain(
      '1,,"Bad,1,,',
      '2,,Chips,1,,',
      '3,,Also" bad,1,,',
      '4,,Flan,1,,',
    );
    expect(orders.map((order) => order.id)).toEqual(['2', '3', '4']);
    expect(skipped.map((row) => row.line)).toEqual([2]);
  });

  it('ignores empty cells at the end of a row', () => {
    expect(plain('1,,Chips,1,,,,').skipped).toEqual([]);
  });

  it('refuses what the contract refuses: long names, too many modifiers', () => {
    const { orders, skipped } = plain(
      `1,,${'x'.repeat(81)},1,,`,
      `1,,Chips,1,${Array(31).fill('a').join(';')},`,
      `1,,Chips,1,,${'t'.repeat(81)}`,
      '1,,Chips,0,,',
      '1,,Chips,1.5,,',
      '1,,Chips,-1,,',
      '1,,Chips,,,',
      '1,,\u2060,1,,',
    );
    expect(orders).toEqual([]);
    expect(skipped.map((row) => row.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('never repeats a card number in its reports', () => {
    const card = '4111 1111 1111 1111';
    const { skipped } = plain(`1,,Chips,${card},,`, `2,${card},Chips,1,,`, `3,,${card},1,,`);
    expect(skipped).toHaveLength(3);
    for (const { reason } of skipped) expect(reason).not.toContain('1111');
  });

  it('continues times of day over midnight, and accepts dates with or without a zone', () => {
    const clock = plain('1,23:50,Chips,1,,', '2,11:58 pm,Chips,1,,', '3,00:10,Chips,1,,');
    expect(clock.orders.map((order) => order.time)).toEqual(
      [23 * 60 + 50, 23 * 60 + 58, 24 * 60 + 10].map((minutes) => minutes * MINUTE),
    );
    const dated = plain('1,2026-11-23T12:00:00Z,Chips,1,,', '2,2026-11-23 12:00,Chips,1,,');
    expect(dated.orders[0]?.time).toBe(Date.UTC(2026, 10, 23, 12));
    expect(dated.orders[1]?.time).toBe(new Date(2026, 10, 23, 12).getTime());
  });

  it.each([
    ['', 'is empty'],
    ['\ufeff\r\n\r\n', 'is empty'],
    ['hello', 'header'],
    ['order,item\n1,Chips', 'header'],
    ['PNG\u0000\u0001"\n"', 'header'],
  ])('lists the columns that it understands for %j', (text, expected) => {
    expect(() => readOrders(text)).toThrow(OrdersFileError);
    expect(() => readOrders(text)).toThrow(expected);
    expect(() => readOrders(text)).toThrow(/order_id.*item_name.*quantity/u);
  });

  it('reads files with either byte order mark, and says what it cannot read', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'heard-orders-'));
    try {
      const text = 'order,item,quantity\n1,Jalapeños,1\n';
      const wide = join(dir, 'wide.csv');
      writeFileSync(wide, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
      const narrow = join(dir, 'narrow.csv');
      writeFileSync(narrow, `\ufeff${text}`);
      expect(await readOrdersFile(wide)).toEqual(await readOrdersFile(narrow));
      await expect(readOrdersFile(join(dir, 'none.csv'))).rejects.toThrow(OrdersFileError);
      await expect(readOrdersFile(dir)).rejects.toThrow(OrdersFileError);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('any file', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[",;|\t\r\n[\]NULL0-9a ]*$/u),
    fc.constantFrom('1', '2', 'Chips', 'NULL', '"', '""', '[a, [b]]', '12:00', '\u2028'),
  );
  const body = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 });

  it('is read, reported, or refused as no orders export', () => {
    const text = fc
      .tuple(fc.constantFrom('\t', ',', ';'), fc.boolean(), body)
      .map(([delimiter, hasHeader, rows]) => {
        const header = ['order_id', 'item', 'quantity', 'modifiers', 'table', 'time'];
        return [...(hasHeader ? [header] : []), ...rows]
          .map((row) => row.join(delimiter))
          .join('\n');
      });
    fc.assert(
      fc.property(text, (input) => {
        try {
          const { orders, skipped } = readOrders(input);
          const lines = input.split(/\r\n|\n|\r/u).length;
          for (const { line } of skipped) expect(line).toBeLessThanOrEqual(lines);
          const read = orders.reduce((sum, order) => sum + order.lines.length, 0);
          expect(read + skipped.length).toBeLessThan(lines);
        } catch (error) {
          if (!(error instanceof OrdersFileError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives every good row, whatever is between them', () => {
    const good = Array.from({ length: 10 }, (_, index) => `g${index},,Chips,1,,`);
    const junk = fc.array(
      cell.map((text) => text.replace(/[\r\n]/gu, ' ')),
      { minLength: 10, maxLength: 10 },
    );
    fc.assert(
      fc.property(junk, (between) => {
        // A stray quote may join lines only if together they make one good row, which six commas do not.
        const rows = good.flatMap((row, index) => [row, `${between[index]}`.replaceAll(',', '')]);
        const ids = plain(...rows).orders.map((order) => order.id);
        expect(ids).toEqual(expect.arrayContaining(good.map((_, index) => `g${index}`)));
      }),
      { numRuns: 150 },
    );
  });
});
