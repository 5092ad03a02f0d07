import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Formatting that belongs to renderer/say, and spans of time that belong to shared/time.ts. */
const FORMATS =
  /\bIntl\.|\.toLocale\w*\(|\.(format|\$t)(Date|Time|Number|List|RelativeTime|DisplayName|DateTimeRange|Plural)\w*\(|\bFormatted(Date|Time|Number|List|RelativeTime|DisplayName|Plural)\w*\b|\.[gs]et(Hours|Minutes|Date|Day|Month|FullYear)\(/u;
const OWN_SPAN = /\b(SECOND|MINUTE|HOUR|DAY)(_MS)? = [\d_ *]+;/u;

function broken(sources: readonly { file: string; text: string }[], rule: RegExp): string[] {
  return sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (rule.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

const read = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => ({
      file: join(room, file),
      text: readFileSync(join(room, file), 'utf8'),
    }));
const ALLOWED = /^renderer\/(say\/|ui\/language\.tsx$)/u;
const windows = read('renderer').filter(({ file }) => !ALLOWED.test(file));

it('formats names, money, times and numbers in renderer/say only', () => {
  expect(windows.length).toBeGreaterThan(200);
  expect(broken(windows, FORMATS)).toEqual([]);
});

it('defines a minute once, for the windows and the hub', () => {
  const all = [...windows, ...read('shared'), ...read('electron')].filter(
    ({ file }) => file !== 'shared/time.ts',
  );
  expect(broken(all, OWN_SPAN)).toEqual([]);
});

it.each([
  [FORMATS, 'const text = intl.formatTime(at);'],
  [FORMATS, '<FormattedNumber value={cents} />'],
  [FORMATS, 'new Intl.NumberFormat(locale)'],
  [FORMATS, 'at.toLocaleTimeString()'],
  [FORMATS, 'new Date(at).getHours()'],
  [FORMATS, 'new Date(now).setHours(7)'],
  [OWN_SPAN, 'const MINUTE_MS = 60_000;'],
  [OWN_SPAN, 'const HOUR = 60 * 60 * 1000;'],
])('detects %s in %s', (rule, text) => {
  expect(broken([{ file: 'a.ts', text }], rule)).toHaveLength(1);
});
