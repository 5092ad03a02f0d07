import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openGolden, summaryOf } from './golden';

/** Writes the expected fold of a golden journal next to it. Check it before you commit it: it never changes again. */
const dir = process.argv[2];
if (!dir) throw new Error('Say which golden journal: expect-golden.ts DIR');
const summary = summaryOf(await openGolden(join(dir, 'journal')));
await writeFile(join(dir, 'expected.json'), `${JSON.stringify(summary, null, 2)}\n`);
