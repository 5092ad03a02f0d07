import type { WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DESKTOP_REQUESTS, openDesktopDoor } from '../../../electron/desktop/desktop-door';
import type { Session } from '../../../electron/hub/sessions/sessions';
import type { DesktopDoor } from '../../../shared/client/door';
import { refusal } from '../../../shared/contract/refusals';
import type { Refused } from '../../../shared/contract/requests';
import type { WindowRole } from '../../../shared/contract/roles';

const behind = {
  alert: vi.fn(),
  open: vi.fn(),
  compact: vi.fn(),
  displays: vi.fn(() => []),
  chooseFile: vi.fn(async (): Promise<string | undefined> => '/usb/all.heard'),
};

/** An example of each request: a new request does not compile without one. */
const DATA: Record<keyof DesktopDoor, unknown> = {
  alert: { title: 'a', body: 'b' },
  open: 'manager',
  compact: true,
  displays: undefined,
  chooseFile: { for: 'backup', suggested: 'heard-all.heard' },
};

const KEEPS_NOT: Refused = { ok: false, error: refusal('forbidden', 'managers-keep', {}) };
const contents = {} as WebContents;
const granted: [string, string][] = [];

const sessionOf = (role: WindowRole, id: string = role): Session => ({
  peer: { id, role, name: id },
  receive: () => {},
  close: () => {},
  refusalOf: () => (role === 'manager' ? undefined : KEEPS_NOT),
  grant: (use, path) => granted.push([use, path]),
});

let desktop: ReturnType<typeof openDesktopDoor>;
beforeEach(() => {
  for (const mock of Object.values(behind)) mock.mockClear();
  granted.length = 0;
  desktop = openDesktopDoor(behind);
});

const ask = (name: string, data: unknown, session: Session = sessionOf('manager')) =>
  desktop(name, data, contents, session);

describe('the desktop door', () => {
  it.each(DESKTOP_REQUESTS)('does %s for a document of the house', async (name) => {
    await ask(name, DATA[name]);
    expect(behind[name]).toHaveBeenCalledOnce();
  });

  it('refuses any other request', async () => {
    for (const name of ['quit', 'constructor', '__proto__', '', 7, undefined, {}])
      expect(await ask(name as string, undefined)).toMatchObject({
        error: { code: 'invalid', reason: 'no-such-request' },
      });
  });

  it.each(DESKTOP_REQUESTS)('refuses %s with another shape', async (name) => {
    const strange = [null, Number.NaN, '../..', 'house', [], { a: 1 }, () => {}];
    for (const one of strange)
      expect(await ask(name, one)).toMatchObject({ error: { code: 'invalid' } });
    expect(behind[name]).not.toHaveBeenCalled();
  });

  it.each(DESKTOP_REQUESTS)(
    'limits the rate of %s, and serves another window as before',
    async (name) => {
      for (let times = 0; times < 1_000; times += 1) await ask(name, DATA[name]);
      const { length } = behind[name].mock.calls;
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(50);
      expect(await ask(name, DATA[name])).toMatchObject({ error: { code: 'busy' } });
      await ask(name, DATA[name], sessionOf('manager', 'manager 2'));
      expect(behind[name]).toHaveBeenCalledTimes(length + 1);
    },
  );
});

describe('a dialog', () => {
  it('opens for managers only', async () => {
    for (const role of ['front-of-house', 'kitchen', 'pager'] as const)
      expect(await ask('chooseFile', DATA.chooseFile, sessionOf(role))).toEqual(KEEPS_NOT);
    expect(behind.chooseFile).not.toHaveBeenCalled();
  });

  it('grants the session the chosen path, for its purpose', async () => {
    expect(await ask('chooseFile', DATA.chooseFile)).toEqual({ ok: true, path: '/usb/all.heard' });
    expect(granted).toEqual([['backup', '/usb/all.heard']]);
    behind.chooseFile.mockResolvedValueOnce(undefined);
    expect(await ask('chooseFile', { for: 'folder' })).toEqual({ ok: true });
    expect(granted).toHaveLength(1);
  });

  it('accepts no folder from a document, in the spelling of any system', async () => {
    for (const suggested of ['../a', '/etc/passwd', 'a\\b', 'C:a', 'x'.repeat(300), ''])
      expect(await ask('chooseFile', { for: 'backup', suggested })).toMatchObject({
        ok: false,
      });
    expect(behind.chooseFile).not.toHaveBeenCalled();
  });

  it('is open one at a time, and the next can open after a failure', async () => {
    let close = (): void => {};
    behind.chooseFile.mockImplementationOnce(
      () => new Promise((_resolve, reject) => (close = () => reject(new Error('no display')))),
    );
    const first = ask('chooseFile', DATA.chooseFile);
    const other = sessionOf('manager', 'manager 2');
    expect(await ask('chooseFile', DATA.chooseFile, other)).toMatchObject({
      error: { reason: 'keeping-busy' },
    });
    close();
    await expect(first).rejects.toThrow('no display');
    expect(await ask('chooseFile', DATA.chooseFile, other)).toMatchObject({ ok: true });
  });
});
