import type { Ack } from '../../shared/contract/acks';
import type { Command } from '../../shared/contract/commands';
import type { Actor } from '../../shared/contract/roles';
import { OrdersFileError, readOrdersFile } from './read-orders';
import { type RehearseOptions, rehearse } from './rehearse';
import { formatReport, type RehearsalReport } from './report';

/** What the composition root has; only what a window could use as well is used of it. */
export type RunOptions = {
  /** Path of the orders export. */
  file: string;
  options: { speed: number; ticketsPerHour: number; expo: boolean };
  hub: {
    readonly state: ReturnType<RehearseOptions['state']>;
    submit(command: Command, by: Actor): Promise<Ack>;
  };
  bus: { readonly published$: RehearseOptions['events$'] };
  latency?: readonly number[];
  signal?: AbortSignal;
};

/**
 * Rehearses an orders export in the running app and prints how it went. A file that cannot be used
 * is said in one sentence and leaves the app running; then the promise resolves with undefined.
 */
export async function runRehearsal(run: RunOptions): Promise<RehearsalReport | undefined> {
  const { file, options, hub, bus } = run;
  try {
    const { orders, skipped } = await readOrdersFile(file);
    const pace = `${options.ticketsPerHour} tickets/h where the file has no times`;
    const expo = options.expo ? ', with expo on' : '';
    console.info(`Rehearsing ${orders.length} orders, ${options.speed} × as fast, ${pace}${expo}.`);
    let told = 0;
    const report = await rehearse({
      orders,
      skipped,
      speed: options.speed,
      ticketsPerHour: options.ticketsPerHour,
      expo: options.expo,
      submit: (command, role) => hub.submit(command, { role, name: 'rehearsal' }),
      state: () => hub.state,
      events$: bus.published$,
      onProgress: ({ placed, closed, planned }) => {
        const tenth = Math.floor((10 * closed) / Math.max(1, planned));
        if (tenth <= told) return;
        told = tenth;
        console.info(`Rehearsal: ${placed} of ${planned} placed, ${closed} closed.`);
      },
      ...(run.latency ? { latency: run.latency } : {}),
      ...(run.signal ? { signal: run.signal } : {}),
    });
    console.info(formatReport(report));
    return report;
  } catch (error) {
    if (!(error instanceof OrdersFileError)) throw error;
    console.error(error.message);
    return undefined;
  }
}
