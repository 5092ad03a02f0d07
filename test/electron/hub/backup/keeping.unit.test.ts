import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openHub } from '../../../../electron/hub/open-hub';
import { FRIDAY, order } from '../house';
import { openWire } from '../sessions/memory-wire';
import { newFolder } from './kept-house';

vi.setConfig({ testTimeout: 60_000 });

const MANAGER = { id: 'manager', role: 'manager', name: 'manager' } as const;
const NOT_CHOSEN = { ok: false, error: { code: 'forbidden', reason: 'file-not-chosen' } };

/** A hub on disk with a manager's session, and a folder next to it. */
async function openOffice({ orders = 2 } = {}) {
  const dataDir = await newFolder();
  const beside = await newFolder();
  const restarts: string[] = [];
  const house = await openHub({
    dataDir,
    now: () => FRIDAY,
    start: [],
    clocks: 'none',
    restart: () => restarts.push('restart'),
    versions: { heard: '9.9.9' },
  });
  onTestFinished(() => house.close());
  for (let times = 0; times < orders; times += 1)
    await house.hub.submit(order(1).command, { role: 'front-of-house' });
  const office = openWire(house.sessions, MANAGER);
  const keep = (request: object) => office.ask('keep', request);
  return { ...house, dataDir, beside, restarts, office, keep, file: join(beside, 'all.heard') };
}

describe('a path', () => {
  it('that was not chosen in a dialog is neither written nor read', async () => {
    const { keep, beside, file, dataDir } = await openOffice();
    const folder = join(beside, 'restored');
    for (const request of [
      { do: 'backup', file },
      { do: 'backup', file: join(dataDir, 'pins.json') },
      { do: 'diagnostics', file },
      { do: 'check-restore', here: false, file },
      { do: 'restore', file },
      { do: 'restore', file, folder },
    ])
      expect(await keep(request)).toMatchObject(NOT_CHOSEN);
    expect(await readdir(beside)).toEqual([]);
  });

  it('is accepted once, for its purpose, in the session that chose it', async () => {
    const { keep, office, sessions, file } = await openOffice();
    const other = openWire(sessions, { ...MANAGER, id: 'manager 2', name: 'manager 2' });
    office.session.grant('backup', file);
    expect(await other.ask('keep', { do: 'backup', file })).toMatchObject(NOT_CHOSEN);
    expect(await keep({ do: 'diagnostics', file })).toMatchObject(NOT_CHOSEN);
    expect(await keep({ do: 'backup', file: `${file}.x` })).toMatchObject(NOT_CHOSEN);
    expect(await keep({ do: 'backup', file })).toMatchObject({ ok: true, did: 'backup', file });
    expect(await keep({ do: 'backup', file })).toMatchObject(NOT_CHOSEN);
    // The next document of the same window has no grants.
    office.session.grant('backup', file);
    const reloaded = openWire(sessions, MANAGER);
    expect(await reloaded.ask('keep', { do: 'backup', file })).toMatchObject(NOT_CHOSEN);
  });
});

describe('a manager', () => {
  it('restores a backup into a folder, and learns of a bad one before choosing a folder', async () => {
    const { keep, office, hub, beside, file } = await openOffice();
    office.session.grant('backup', file);
    await keep({ do: 'backup', file });
    const bad = join(beside, 'bad.heard');
    await writeFile(bad, 'no backup');
    office.session.grant('restore', bad);
    expect(await keep({ do: 'check-restore', here: false, file: bad })).toMatchObject({
      error: { reason: 'backup-unlike' },
    });
    const folder = join(beside, 'restored');
    office.session.grant('restore', file);
    office.session.grant('folder', folder);
    expect(await keep({ do: 'check-restore', here: false, file })).toEqual({
      ok: true,
      did: 'nothing',
    });
    expect(await keep({ do: 'restore', file, folder })).toMatchObject({
      ok: true,
      did: 'restore',
      here: false,
      folder,
      through: hub.state.sequence,
    });
    office.session.grant('restore', file);
    office.session.grant('folder', folder);
    expect(await keep({ do: 'restore', file, folder })).toMatchObject({
      error: { reason: 'restore-not-empty' },
    });
  });

  it('restores into this house only while it has no orders, and Heard restarts', async () => {
    const used = await openOffice();
    used.office.session.grant('backup', used.file);
    await used.keep({ do: 'backup', file: used.file });
    expect(await used.keep({ do: 'check-restore', here: true })).toMatchObject({
      error: { reason: 'restore-not-empty' },
    });
    const fresh = await openOffice({ orders: 0 });
    expect(await fresh.keep({ do: 'check-restore', here: true })).toMatchObject({ ok: true });
    fresh.office.session.grant('restore', used.file);
    expect(await fresh.keep({ do: 'restore', file: used.file })).toMatchObject({
      did: 'restore',
      here: true,
      folder: fresh.dataDir,
    });
    expect([fresh.restarts, used.restarts]).toEqual([['restart'], []]);
  });

  it('runs one task at a time, and still answers `look`', async () => {
    const { keep, office, file } = await openOffice();
    office.session.grant('backup', file);
    const first = keep({ do: 'backup', file });
    expect(await keep({ do: 'check-restore', here: true })).toMatchObject({
      error: { code: 'busy', reason: 'keeping-busy' },
    });
    expect(await keep({ do: 'look' })).toMatchObject({ did: 'look', isUntouched: false });
    expect(await first).toMatchObject({ ok: true });
  });

  it('exports diagnostics, with the versions of the app around the hub', async () => {
    const { keep, office, beside } = await openOffice();
    const file = join(beside, 'report.txt');
    office.session.grant('diagnostics', file);
    expect(await keep({ do: 'diagnostics', file })).toEqual({ ok: true, did: 'diagnostics', file });
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/heard\W+9\.9\.9/u);
    expect(text).toContain(process.versions.node);
    expect(text).toMatch(/^Healthy: /mu);
  });

  it('gets disk-refused for a missing folder', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const { keep, office, beside } = await openOffice();
    const file = join(beside, 'no', 'folder', 'report.txt');
    office.session.grant('diagnostics', file);
    expect(await keep({ do: 'diagnostics', file })).toMatchObject({
      error: { code: 'unavailable', reason: 'disk-refused' },
    });
  });
});
