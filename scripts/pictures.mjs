/** `npm run pictures`: the README's pictures, taken from the built app in mid-service. */
import { run } from './lib/say.mjs';
import { runWithApp } from './lib/with-app.mjs';

await run(() => runWithApp('test/pictures/main.ts', process.argv.slice(2)));
