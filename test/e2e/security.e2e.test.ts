import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_PREFERENCES } from '../../electron/desktop/windows/page-preferences';
import type { Ack } from '../../shared/contract/acks';
import { COMMAND_TYPES, type Command, commandRoles } from '../../shared/contract/commands';
import type { WindowRole } from '../../shared/contract/roles';
import { examples } from '../shared/contract/examples';
import { foldsOf, newDataDir, type RunningHouse, startHouse, untilLive, windowOf } from './app';
import {
  probeCall,
  probeCode,
  probeLeaving,
  probeNetwork,
  probePermissions,
  probeTurned,
} from './probes';
import { addressesOf, inStranger, listen } from './strangers';

const STILL = 'app://heard/stopped/index.html';
const MANAGERS = 'app://heard/manager/index.html';

let data: Awaited<ReturnType<typeof newDataDir>>;
let house: RunningHouse;
let pages: Record<WindowRole, Page>;

beforeAll(async () => {
  data = await newDataDir();
  house = await startHouse(data.dir, ['--window', 'manager']);
  const manager = await windowOf(house.app, 'manager', house.output);
  pages = { ...house.windows, manager };
});
afterAll(async () => {
  await house?.kill();
  await data?.remove();
});

const order = (change: object = {}): Command =>
  ({
    id: uuid(),
    type: 'ticket.place',
    data: { ...examples['ticket.place'], ticketId: uuid(), table: undefined, ...change },
  }) as Command;

const publish = (page: Page, commands: readonly unknown[]): Promise<Ack[]> =>
  page.evaluate(
    (all) => Promise.all(all.map((command) => window.heard.publish(command as Command))),
    commands,
  );
const codes = (acks: readonly Ack[]): string[] =>
  acks.map((ack) => (ack.ok ? 'ok' : ack.error.code));

const call = (probe: (...values: never[]) => unknown, ...values: unknown[]): string =>
  `(${probe.toString()})(${values.map((value) => JSON.stringify(value)).join(', ')})`;

/** Every window is at its address, live, and holds the same state as the hub. */
async function expectUndisturbed(before: readonly string[]): Promise<void> {
  expect(await addressesOf(house)).toEqual(before);
  expect(new Set((await foldsOf(house)).map(({ hash }) => hash)).size).toBe(1);
  const [ack] = await publish(pages['front-of-house'], [order()]);
  expect(ack?.ok).toBe(true);
}

describe('what the app serves', () => {
  const ask = (urls: readonly string[]) =>
    house.app.evaluate(
      async ({ session }, all) =>
        Promise.all(
          all.map(async (url) => {
            try {
              const answer = await session.defaultSession.fetch(url);
              return {
                status: answer.status,
                policy: answer.headers.get('content-security-policy'),
              };
            } catch {
              return { status: 0, policy: null };
            }
          }),
        ),
      urls,
    );

  it('works within its own policy: it tries nothing that the policy forbids', async () => {
    const errors: string[] = [];
    for (const page of Object.values(pages)) {
      const hear = (said: ConsoleMessage): void => {
        if (said.type() === 'error') errors.push(said.text());
      };
      page.on('console', hear);
      await page.reload();
      await untilLive(page);
      page.off('console', hear);
    }
    expect(errors).toEqual([]);
  });

  it('is only its own documents, each with its policy', async () => {
    const [page] = await ask([MANAGERS]);
    expect(page).toEqual({ status: 200, policy: expect.stringContaining("default-src 'none'") });
    const outside = [
      'app://heard/..%2fmain%2fmain.js',
      'app://heard/..%2fpreload%2fpreload.cjs',
      'app://heard/%2e%2e%2f%2e%2e%2fpackage.json',
      'app://heard/..%5cmain%5cmain.js',
      'app://heard/kitchen%00/index.html',
      'app://heard//etc/passwd',
      'app://other/manager/index.html',
      'https://example.com/',
    ];
    const answers = await ask(outside);
    expect(outside.filter((_url, place) => answers[place]?.status === 200)).toEqual([]);
  });

  it('runs with every secure preference, in every window', async () => {
    const preferences = await house.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(
        ({ webContents }) =>
          (
            webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences() ?? {},
      ),
    );
    expect(preferences).toHaveLength(4);
    // The preferences that Electron reports for a running window.
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      PAGE_PREFERENCES;
    const { nodeIntegrationInSubFrames, allowRunningInsecureContent } = PAGE_PREFERENCES;
    const { experimentalFeatures } = PAGE_PREFERENCES;
    for (const one of preferences) {
      expect(one).toMatchObject({
        sandbox,
        contextIsolation,
        nodeIntegration,
        nodeIntegrationInSubFrames,
        webSecurity,
        webviewTag,
        allowRunningInsecureContent,
        experimentalFeatures,
      });
      expect(one.enableBlinkFeatures ?? '').toBe('');
    }
  });
});

describe('what guests and staff type', () => {
  const TURN = '\u202E';
  const typed = {
    dish: `Soup <img src=x onerror="hostileRan=4">${TURN})eerf(`,
    table: `T9${TURN}21`,
    guest: `<b>Sam</b> {x, plural, other {#}} ${TURN}mas`,
    server: `Ana${TURN}anA`,
    note: `=HYPERLINK("http://x") </p><script>hostileRan=5</script>${TURN}on`,
    modifier: `no ${TURN}tlas`,
    allergy: `nuts ${TURN}stun`,
    text: `Come <i>now</i> ${TURN}won`,
  };

  it('stays text in every window, and does not turn the text around it', async () => {
    const station = 'grill';
    const line = { quantity: 1, modifiers: [typed.modifier], allergies: [typed.allergy] };
    const dish = { ...line, itemId: uuid(), name: typed.dish, station, note: typed.note };
    const { table, guest, server, note } = typed;
    const placed = order({ table, guest, server, note, items: [dish] });
    const ready = order({ table, guest, server, items: [{ ...dish, itemId: uuid() }] });
    const { ticketId } = ready.data as { ticketId: string };
    expect(codes(await publish(pages['front-of-house'], [placed, ready]))).toEqual(['ok', 'ok']);
    const acts = [
      { id: uuid(), type: 'ticket.bump', data: { ticketId } },
      { id: uuid(), type: 'page.send', data: { table, server, text: typed.text } },
    ];
    expect(codes(await publish(pages.kitchen, acts))).toEqual(['ok', 'ok']);

    await pages.kitchen.getByRole('article').first().waitFor();
    const front = pages['front-of-house'];
    await front.getByRole('tab', { name: /^Floor/u }).click();
    await front.getByRole('radio', { name: /^List/u }).check();
    await pages.manager.getByRole('navigation').getByRole('button', { name: 'The day' }).click();
    await pages.pager
      .getByRole('button', { name: /^Everyone/u })
      .first()
      .click();
    await foldsOf(house);
    await front.waitForTimeout(500);
    const found: Record<string, unknown> = {};
    for (const [role, page] of Object.entries(pages)) {
      if (process.env.HEARD_SHOTS)
        await page.screenshot({ path: join(process.env.HEARD_SHOTS, `${role}.png`) });
      found[role] = {
        turned: await page.evaluate(probeTurned, Object.values(typed)),
        ran: await page.evaluate(() => Reflect.has(globalThis, 'hostileRan')),
        drawn: await page.locator('img[src="x"], #root b:text-is("Sam")').count(),
      };
    }
    const nothing = { turned: [], ran: false, drawn: 0 };
    expect(found).toEqual({
      'front-of-house': nothing,
      kitchen: nothing,
      pager: nothing,
      manager: nothing,
    });
    // The control: a typed name without isolation, among other words, does turn.
    await pages.manager.evaluate((text) => {
      const line = document.createElement('p');
      line.id = 'not-isolated';
      line.append(`${text} for table 7`);
      document.body.append(line);
    }, typed.dish);
    expect(await pages.manager.evaluate(probeTurned, Object.values(typed))).toHaveLength(1);
    await pages.manager.evaluate(() => document.getElementById('not-isolated')?.remove());
  });
});

describe('a document that was taken over', () => {
  it('runs no text as code, draws no markup, and loads no other document', async () => {
    const open = (await inStranger(house.app, {
      address: STILL,
      unguarded: true,
      script: call(probeCode),
    })) as { answer: string[] };
    expect(open.answer).toEqual([
      'eval',
      'inline script',
      'markup with a handler',
      'inline style',
      'a picture of text',
      'a page within',
      'a worker',
    ]);
    for (const page of [pages.kitchen, pages.pager])
      expect(await page.evaluate(probeCode)).toEqual([]);
  });

  it('gets no permission', async () => {
    const open = (await inStranger(house.app, {
      address: STILL,
      unguarded: true,
      script: call(probePermissions),
    })) as { answer: string[] };
    expect(open.answer.length).toBeGreaterThan(3);
    for (const page of [pages.kitchen, pages.pager])
      expect(await page.evaluate(probePermissions)).toEqual([]);
  });

  it('attaches no webview', async () => {
    // Windows that allow webviews, with the guard and without.
    const attached = await house.app.evaluate(async ({ BrowserWindow }, address) => {
      const attaches = async (isGuarded: boolean): Promise<boolean> => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { partition: 'unguarded', webviewTag: true, sandbox: true },
        });
        const { webContents } = window;
        if (!isGuarded) webContents.removeAllListeners('will-attach-webview');
        let isAttached = false;
        webContents.on('did-attach-webview', () => {
          isAttached = true;
        });
        await window.loadURL(address);
        await webContents.executeJavaScript(
          `document.body.append(Object.assign(document.createElement('webview'), { src: '${address}' })), 0`,
        );
        await new Promise((resolve) => setTimeout(resolve, 400));
        window.destroy();
        return isAttached;
      };
      return [await attaches(false), await attaches(true)];
    }, STILL);
    expect(attached).toEqual([true, false]);
  });

  it('cannot navigate, and opens no window', async () => {
    const open = (await inStranger(house.app, {
      address: STILL,
      unguarded: true,
      script: call(probeLeaving, [MANAGERS]),
    })) as { answer: string[]; at: string };
    expect(open).toEqual({ answer: [MANAGERS], at: MANAGERS });
    const before = await addressesOf(house);
    const targets = [
      'https://example.com/',
      'file:///etc/passwd',
      'data:text/html,<h1>x</h1>',
      'javascript:void(globalThis.hostileRan=3)',
      'about:blank',
      'mailto:a@example.com',
      MANAGERS,
      `${MANAGERS}?screen=2`,
      'app://heard/../../package.json',
      'blob:app://heard/0b6b',
    ];
    for (const page of [pages.kitchen, pages.pager]) {
      expect(await page.evaluate(probeLeaving, targets)).toEqual([]);
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => Reflect.get(globalThis, 'hostileRan'))).toBeUndefined();
    }
    await expectUndisturbed(before);
  });

  it('reaches no server on any network', async () => {
    const server = await listen();
    try {
      await inStranger(house.app, {
        address: STILL,
        unguarded: true,
        script: call(probeCall, server.udp),
      });
      expect(server.seen().datagrams).toBeGreaterThan(0);
      const before = server.seen().datagrams;
      await pages.kitchen.evaluate(probeCall, server.udp);
      expect(server.seen().datagrams).toBe(before);

      await pages.kitchen.evaluate(probeNetwork, server.tcp);
      // The same without the document's policy: Chromium finds no host at all.
      await inStranger(house.app, {
        address: STILL,
        unguarded: true,
        script: call(probeNetwork, server.tcp),
      });
      expect(server.seen().connections).toBe(0);
      await new Promise((done) => get(`http://127.0.0.1:${server.tcp}`, done).on('error', done));
      expect(server.seen().connections).toBe(1);
    } finally {
      server.close();
    }
  });

  it('cannot change the door, or see what is behind it', async () => {
    const seen = await pages.kitchen.evaluate(() => {
      const own = window.heard.publish;
      try {
        Reflect.set(window.heard, 'publish', () => 'mine');
        Reflect.set(window.heard, 'role', 'manager');
        Reflect.set(globalThis, 'heard', {});
        Reflect.deleteProperty(window.heard, 'publish');
      } catch {
        // The door is frozen.
      }
      const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'];
      return {
        isSame: window.heard.publish === own,
        isFrozen: Object.isFrozen(window.heard),
        role: window.heard.role,
        door: Object.keys(window.heard).sort(),
        desktop: Object.keys(window.heard.desktop ?? {}).sort(),
        found: names.filter((name) => Reflect.has(globalThis, name)),
      };
    });
    expect(seen).toEqual({
      isSame: true,
      isFrozen: true,
      role: 'kitchen',
      door: ['ask', 'desktop', 'feed', 'publish', 'role', 'screen', 'session'],
      desktop: ['alert', 'chooseFile', 'compact', 'displays', 'open'],
      found: [],
    });
  });

  it.each(['kitchen', 'pager'] as const)(
    'in the %s can send what its role may, and nothing else',
    async (role) => {
      const commands = COMMAND_TYPES.map((type) => ({ id: uuid(), type, data: examples[type] }));
      const acks = await publish(pages[role], commands);
      const forbidden = COMMAND_TYPES.filter((_type, place) => codes(acks)[place] === 'forbidden');
      expect(forbidden).toEqual(COMMAND_TYPES.filter((type) => !commandRoles[type].includes(role)));
      const asked = await pages[role].evaluate(async () => [
        await window.heard.ask('days'),
        await window.heard.ask('report', '2026-11-23'),
      ]);
      expect(codes(asked as Ack[])).toEqual(['forbidden', 'forbidden']);
    },
  );

  it('is refused at another address, and under another role', async () => {
    const change = { id: uuid(), type: 'house.change', data: { name: 'Mine' } };
    const tries = `(async () => [
      (await heard.publish(${JSON.stringify(change)})).error.code,
      (await heard.ask('days')).error.code,
      (await heard.ask('find', {})).error.code,
      await new Promise((told) => heard.feed(0, (message) => told(message.reason ?? message.type))),
      (await heard.desktop.displays()).length,
    ])()`;
    const none = ['forbidden', 'forbidden', 'forbidden', 'forbidden', 0];
    // A window with the manager's role, the manager's document and the real door.
    const stranger = await inStranger(house.app, {
      address: MANAGERS,
      role: 'manager',
      script: tries,
    });
    expect(stranger).toMatchObject({ answer: none });
    // The kitchen's window at the manager's address.
    const kitchen = await pages.kitchen.evaluate(async (script) => {
      const own = location.href;
      history.replaceState(null, '', '/manager/index.html');
      // The hub learns of the new address a moment later.
      await new Promise((next) => setTimeout(next, 100));
      const ack = await window.heard.publish({ type: 'ticket.bump' } as Command);
      history.replaceState(null, '', own);
      await new Promise((next) => setTimeout(next, 100));
      const back = await window.heard.publish({ type: 'ticket.bump' } as Command);
      return [script.length > 0, ack, back];
    }, tries);
    expect(kitchen).toMatchObject([
      true,
      { error: { code: 'forbidden' } },
      { error: { code: 'invalid' } },
    ]);
  });

  it('changes nothing in the hub through prototypes or messages', async () => {
    const acks = await pages.kitchen.evaluate(async () => {
      const dirt = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
      Reflect.set(Object.prototype, 'role', 'manager');
      window.postMessage({ channel: 'heard:publish', type: 'house.change' }, '*');
      const answers = [
        await window.heard.publish(JSON.parse(dirt)),
        await window.heard.publish({
          id: 'x',
          type: 'ticket.bump',
          data: JSON.parse(dirt),
        } as never),
        await window.heard.publish({ id: 'x', type: 'house.change', data: {} } as never),
        await window.heard.ask('find', JSON.parse(dirt)),
      ];
      Reflect.deleteProperty(Object.prototype, 'role');
      return answers;
    });
    expect(codes(acks as Ack[])).toEqual(['invalid', 'invalid', 'forbidden', 'invalid']);
    expect(await house.app.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });

  it('is answered busy and too large when it floods the hub, and others are served', async () => {
    const before = await addressesOf(house);
    const flood = pages.kitchen.evaluate(async () => {
      const id = (place: number) => `0192f3a4-5b6c-7d8e-9f01-${String(place).padStart(12, '0')}`;
      const messages: Record<string, number> = {};
      const stops = Array.from({ length: 1_000 }, () =>
        window.heard.feed(0, ({ type }) => {
          messages[type] = (messages[type] ?? 0) + 1;
        }),
      );
      const huge = 'x'.repeat(5_000_000);
      const answers = await Promise.all([
        ...Array.from({ length: 10_000 }, (_, place) =>
          window.heard.publish({
            id: id(place),
            type: 'page.send',
            data: { table: '1', server: 'Ana' },
          }),
        ),
        ...Array.from({ length: 20 }, () =>
          window.heard.publish({ id: id(1), type: 'ticket.bump', data: { ticketId: huge } }),
        ),
      ]);
      // The feeds may be answered after the commands.
      for (let times = 0; times < 30 && !messages.incompatible; times += 1)
        await new Promise((next) => setTimeout(next, 100));
      for (const stop of stops) stop();
      const counts: Record<string, number> = {};
      for (const ack of answers) {
        const code = ack.ok ? 'ok' : ack.error.code;
        counts[code] = (counts[code] ?? 0) + 1;
      }
      return { counts, messages };
    });
    const theirs = await publish(
      pages['front-of-house'],
      Array.from({ length: 20 }, () => order()),
    );
    expect(new Set(codes(theirs))).toEqual(new Set(['ok']));
    const { counts, messages } = await flood;
    expect(counts.busy).toBeGreaterThan(5_000);
    expect((counts.ok ?? 0) + (counts.busy ?? 0) + (counts['too-large'] ?? 0)).toBe(10_020);
    expect(messages.hello).toBeLessThanOrEqual(8);
    expect(messages.incompatible).toBeGreaterThan(0);
    await expectUndisturbed(before);
  });

  it('downloads no file, except the manager’s exports', async () => {
    await house.app.evaluate(
      ({ session }, path) => {
        const told: [string, boolean][] = [];
        Reflect.set(globalThis, 'downloads', told);
        session.defaultSession.on('will-download', (event, item) => {
          told.push([item.getFilename(), event.defaultPrevented]);
          item.setSavePath(path);
        });
      },
      join(data.dir, 'download'),
    );
    const save = (page: Page, name: string) =>
      page.evaluate((file) => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['x'], { type: 'text/csv' }));
        link.download = file;
        link.click();
      }, name);
    await save(pages.manager, 'menu.csv');
    await save(pages.manager, 'menu.desktop');
    await save(pages.kitchen, 'kitchen.csv');
    await expect
      .poll(() => house.app.evaluate(() => Reflect.get(globalThis, 'downloads')))
      .toEqual(
        expect.arrayContaining([
          ['menu.csv', false],
          ['menu.desktop', true],
          ['kitchen.csv', true],
        ]),
      );
  });
});

describe('an installed app', () => {
  it('does not start with a debugging port', async () => {
    const other = await newDataDir();
    const sandbox: string[] = JSON.parse(process.env.HEARD_SANDBOX_ARGS ?? '[]');
    const child = spawn(
      process.env.HEARD_ELECTRON_PATH ?? '',
      [process.cwd(), ...sandbox, '--remote-debugging-port=0', '--data', other.dir],
      { env: { ...process.env, ELECTRON_FORCE_IS_PACKAGED: '1' } },
    );
    let words = '';
    child.stderr.on('data', (piece) => {
      words += piece;
    });
    const code = await new Promise((done) => child.once('exit', done));
    await other.remove();
    expect(words).toContain('an installed Heard takes no --remote-debugging-port=0');
    expect(code).toBe(1);
  }, 20_000);
});
