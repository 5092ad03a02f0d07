import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { progress } from './progress.mjs';

/**
 * Streams an address into a file. Fails when there is no answer within `answerWithin` ms or no byte for
 * `silence` ms, so that a blocked network costs seconds, not minutes.
 * @param {string} address
 * @param {string} file
 * @param {{ what: string, answerWithin?: number, silence?: number, hash?: import('node:crypto').Hash }} options
 */
export async function download(address, file, options) {
  const { what, answerWithin = 8_000, silence = 30_000, hash } = options;
  const patience = new AbortController();
  const giveUp = () => patience.abort(new Error('no answer'));
  let timer = setTimeout(giveUp, answerWithin);
  try {
    const response = await fetch(address, { signal: patience.signal });
    if (!response.ok || !response.body) throw new Error(`the answer was ${response.status}`);
    const tell = progress(what, Number(response.headers.get('content-length') ?? 0));
    const out = createWriteStream(file);
    let done = 0;
    for await (const chunk of Readable.fromWeb(
      /** @type {import('node:stream/web').ReadableStream} */ (response.body),
    )) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, silence);
      hash?.update(chunk);
      done += chunk.length;
      tell.at(done);
      if (!out.write(chunk)) await once(out, 'drain');
    }
    out.end();
    await finished(out);
  } finally {
    clearTimeout(timer);
  }
}
