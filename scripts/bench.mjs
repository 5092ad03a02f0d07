/** `npm run bench`: the figures, measured in the built app and in the hub alone. */
import { run } from './lib/say.mjs';
import { runWithApp } from './lib/with-app.mjs';

await run(() => runWithApp('test/bench/main.bench.ts', process.argv.slice(2)));
