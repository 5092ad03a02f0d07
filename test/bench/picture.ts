import { readFileSync } from 'node:fs';
import type { Row } from './figures';

const ROW_PX = 44;
const LABEL_PX = 470;
const BAR_PX = 420;
const END_PX = 250;
const TOP_PX = 64;
const MARGIN_PX = 24;
/** The end of the scale: a longer bar is cut there and shows its figure. */
const MOST = 16;

/**
 * A picture of the figures, as SVG: for each row a bar as long as its ratio to its baseline, a mark at the
 * baseline, and the bar of the design in words. The scale is logarithmic (powers of 2), so that a poll fits.
 */
export function drawRows(rows: readonly Row[]): string {
  const token = tokens();
  const width = MARGIN_PX * 2 + LABEL_PX + BAR_PX + END_PX;
  const height = TOP_PX + rows.length * ROW_PX + MARGIN_PX;
  const at = (ratio: number): number => {
    const doubled = Math.log2(Math.min(MOST, Math.max(1 / MOST, ratio)) * MOST);
    return MARGIN_PX + LABEL_PX + (BAR_PX * doubled) / (2 * Math.log2(MOST));
  };
  const text = (x: number, y: number, of: string, more = ''): string =>
    `<text x="${x}" y="${y}" ${more}>${escaped(of)}</text>`;
  const line = (x: number, colour: string, dash = ''): string =>
    `<path d="M${x} ${TOP_PX - 8}V${height - MARGIN_PX}" stroke="${colour}" ${dash}/>`;
  const draw = (row: Row, index: number): string => {
    const y = TOP_PX + index * ROW_PX;
    const colour = row.pass
      ? row.bar === ''
        ? token('chit-ink-soft')
        : token('green')
      : token('red');
    const verdict = row.bar === '' ? '' : row.pass ? ` ✓ ${row.bar}` : ` ✗ missed: ${row.bar}`;
    const from = at(1 / MOST);
    return [
      text(MARGIN_PX, y + 16, row.name.trim(), row.name.startsWith(' ') ? 'class="soft"' : ''),
      text(MARGIN_PX, y + 32, `beside: ${row.of}, ${row.baseline} ${row.unit}`, 'class="small"'),
      `<rect x="${from}" y="${y + 6}" width="${Math.max(2, at(row.ratio) - from)}" height="20" rx="3" fill="${colour}"/>`,
      text(MARGIN_PX + LABEL_PX + BAR_PX + 12, y + 16, `${row.p50} ${row.unit} = ${row.ratio} ×`),
      text(MARGIN_PX + LABEL_PX + BAR_PX + 12, y + 32, verdict.trim(), 'class="small"'),
    ].join('');
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Each figure as a multiple of its baseline">
<style>text{font:14px ${token('font').replaceAll('"', "'")};fill:${token('chit-ink')}}.small{font-size:12px;fill:${token('chit-ink-soft')}}.soft{fill:${token('chit-ink-soft')}}</style>
<rect width="100%" height="100%" fill="${token('chit')}"/>
${line(at(1), token('chit-ink'))}${line(at(3), token('chit-ink-soft'), 'stroke-dasharray="3 4"')}
${text(at(1), TOP_PX - 16, 'baseline', 'text-anchor="middle"')}${text(at(3), TOP_PX - 16, '3 ×', 'text-anchor="middle"')}
${rows.map(draw).join('\n')}
</svg>
`;
}

/** The colours and type of the design tokens, by name. */
function tokens(): (name: string) => string {
  const sheet = readFileSync('renderer/ui/tokens.css', 'utf8');
  return (name) => {
    const value = new RegExp(`--${name}:\\s*([^;]+);`, 'u').exec(sheet)?.[1];
    if (value === undefined) throw new Error(`There is no token --${name}.`);
    return value;
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
