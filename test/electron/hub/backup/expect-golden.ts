import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closedTickets, openGolden, summaryOf } from './golden';

/** Writes the expected fold of a golden journal and its closed tickets next to it. Check it before you commit it: it never changes again. */
const dir = process.argv[2];
if (!dir) throw new Error('Say which golden journal: expect-golden.ts DIR');
const golden = await openGolden(join(dir, 'journal'));
const write = (file: string, content: unknown) =>
  writeFile(join(dir, file), `${JSON.stringify(content, null, 2)}\n`);
await write('expected.json', summaryOf(golden));
await write('closed.json', closedTickets(golden.events));
