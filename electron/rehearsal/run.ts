import { type Connect, joinHouse } from './client';
import { OrdersFileError, readOrdersFile } from './read-orders';
import { rehearse } from './rehearse';
import { formatReport, type RehearsalReport } from './report';

export type RunOptions = {
  /** Path of the orders export. */
  file: string;
  options: { speed: number; ticketsPerHour: number; expo: boolean };
  /** Opens a session of the hub for a simulated person. */
  connect: Connect;
  latency?: readonly number[];
  /** Aborts the rehearsal, also when the hub is gone. */
  signal?: AbortSignal;
};

/**
 * Rehearses an orders export through sessions of a hub and prints the report. At the end it prints whether hub
 * and rehearsal hold the same fold. Resolves with undefined, after printing one sentence, when the file cannot
 * be used. Rejects when the hub cannot be reached.
 */
export async function runRehearsal(run: RunOptions): Promise<RehearsalReport | undefined> {
  const { file, options, connect } = run;
  try {
    const { orders, skipped } = await readOrdersFile(file);
    const pace = `${options.ticketsPerHour} tickets/h where the file has no times`;
    const expo = options.expo ? ', with expo on' : '';
    const house = await joinHouse(connect);
    console.info(`Rehearsing ${orders.length} orders, ${options.speed} × as fast, ${pace}${expo}.`);
    let reported = 0;
    try {
      const report = await rehearse({
        orders,
        skipped,
        speed: options.speed,
        ticketsPerHour: options.ticketsPerHour,
        expo: options.expo,
        submit: (command, role) => house.doors[role].publish(command),
        state: house.state,
        events$: house.events$,
        onProgress: ({ placed, closed, planned }) => {
          const tenth = Math.floor((10 * closed) / Math.max(1, planned));
          if (tenth <= reported) return;
          reported = tenth;
          console.info(`Rehearsal: ${placed} of ${planned} placed, ${closed} closed.`);
        },
        ...(run.latency ? { latency: run.latency } : {}),
        ...(run.signal ? { signal: run.signal } : {}),
      });
      console.info(formatReport(report));
      if (report.ended !== 'stopped') console.info(await house.compare());
      return report;
    } finally {
      house.leave();
    }
  } catch (error) {
    if (!(error instanceof OrdersFileError)) throw error;
    console.error(error.message);
    return undefined;
  }
}
