import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { benchDurableAck } from './durable-ack';
import { benchFanOut } from './fan-out';
import { type Extent, formatRows, type Row } from './figures';
import { benchKitchen } from './kitchen';
import { benchNight } from './night';
import { drawRows } from './picture';
import { benchRules } from './rules';
import { benchStart } from './start';
import { benchTapToPaint } from './tap-to-paint';

const benches: Record<string, (extent: Extent) => Promise<Row[]>> = {
  rules: benchRules,
  ack: benchDurableAck,
  'fan-out': benchFanOut,
  tap: benchTapToPaint,
  start: benchStart,
  kitchen: benchKitchen,
  night: benchNight,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    json: { type: 'string' },
    picture: { type: 'string' },
    quick: { type: 'boolean', default: false },
  },
});
const chosen = Object.entries(benches).filter(([name]) => !values.only || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, bench] of chosen) {
  const began = performance.now();
  rows.push(...(await bench({ isQuick: values.quick })));
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n${formatRows(rows)}\n`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
if (values.picture) await writeFile(values.picture, drawRows(rows));
process.exit(rows.every((row) => row.pass) ? 0 : 1);
