/** `npm run --silent runtime`: the path of the Electron that `start` and `test` use. */
import { run, setUp } from './index.mjs';

await run(async () => {
  const { electron } = await setUp({ quiet: true });
  process.stdout.write(`${electron}\n`);
});
