import { parseOptions } from '../hub/shell/options';
import { connectLocally, NoHub } from '../hub/transports/local-socket';
import { runRehearsal } from './run';

/**
 * `npm start -- --rehearse FILE --to DIR`, in plain Node: rehearses through the hub (app or headless) that
 * serves DIR. Exit codes: 0 when every ticket was served, 1 when not or when no hub answers, 2 for a wrong
 * command line.
 */
async function main(): Promise<number> {
  const parsed = parseOptions(process.argv.slice(2), 'node');
  const { rehearse: file, to } = parsed.ok ? parsed.options : {};
  if (!parsed.ok || file === undefined || to === undefined) {
    console.error(parsed.ok ? 'Say --rehearse FILE --to DIR.' : parsed.message);
    return 2;
  }
  const gone = new AbortController();
  try {
    const report = await runRehearsal({
      file,
      options: parsed.options,
      connect: async (session) => {
        const connection = await connectLocally(to, session);
        void connection.closed.then(() => gone.abort());
        return connection;
      },
      signal: gone.signal,
    });
    if (!report || gone.signal.aborted) return 1;
    return report.lost === 0 && report.notServed.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof NoHub)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main();
