import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchDurableAck } from './durable-ack';
import { formatRows, type Row } from './figures';
import { benchTapToPaint } from './tap-to-paint';

const benches: Record<string, () => Promise<Row[]>> = {
  tap: benchTapToPaint,
  ack: benchDurableAck,
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'string' } },
});
const chosen = Object.entries(benches).filter(([name]) => !values.only || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, bench] of chosen) {
  console.log(`${name} …`);
  rows.push(...(await bench()));
}
console.log(`\n${formatRows(rows)}\n`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.every((row) => row.pass) ? 0 : 1);
