import { lockHub } from '../../../../electron/hub/lock/hub-lock';

/** A process that takes the lock of a folder on request, reports whether it has it, and keeps it until it ends. */
const [dir = ''] = process.argv.slice(2);

process.stdout.write('ready\n');
process.stdin.once('data', async () => {
  try {
    await lockHub(dir, { kind: 'headless' });
    process.stdout.write('held\n');
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
});
