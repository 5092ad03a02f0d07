/**
 * Attacks of hostile code, as functions that run inside a document and return those that succeed. They
 * run in guarded windows, and as a control in unguarded ones, where they must succeed.
 */

/** Tries to run text as code, to draw text as markup, and to load another document. */
export async function probeCode(): Promise<string[]> {
  const through: string[] = [];
  const attempt = async (name: string, act: () => unknown): Promise<void> => {
    try {
      if (await act()) through.push(name);
    } catch {
      // Refused.
    }
  };
  const soon = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));
  const ran = () => Reflect.has(globalThis, 'hostileRan');
  // A timer's call has only the rights of the document; a call from outside may have more.
  await soon(1);
  const make = <T extends HTMLElement>(kind: string, change: (element: T) => void): T => {
    const element = document.createElement(kind) as T;
    change(element);
    document.body.append(element);
    return element;
  };
  await attempt('eval', () => new Function('return true')());
  await attempt('inline script', async () => {
    make<HTMLScriptElement>('script', (script) => {
      script.textContent = 'globalThis.hostileRan = 1';
    });
    await soon();
    return ran();
  });
  await attempt('markup with a handler', async () => {
    make('div', (box) => {
      box.innerHTML = '<img src="data:," onerror="globalThis.hostileRan = 2">';
    });
    await soon();
    return Reflect.get(globalThis, 'hostileRan') === 2;
  });
  await attempt('inline style', async () => {
    const box = make('p', (p) => {
      p.className = 'hostile-style';
    });
    make('style', (style) => {
      style.textContent = '.hostile-style { letter-spacing: 7px }';
    });
    return getComputedStyle(box).letterSpacing === '7px';
  });
  await attempt('a picture of text', async () => {
    const picture = new Image();
    picture.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    await picture.decode();
    return true;
  });
  await attempt('a page within', async () => {
    const frame = make<HTMLIFrameElement>('iframe', (it) => {
      it.src = 'app://heard/manager/index.html';
    });
    await soon(400);
    return (frame.contentDocument?.title ?? '').includes('Manager');
  });
  await attempt('a worker', async () => {
    const code = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const worker = new Worker(code);
    return await new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
      setTimeout(resolve, 400);
    });
  });
  return through;
}

/** Requests permissions that Chromium grants without a handler. */
export async function probePermissions(): Promise<string[]> {
  const through: string[] = [];
  if ((await Notification.requestPermission()) === 'granted') through.push('notifications');
  for (const name of ['geolocation', 'camera', 'microphone', 'midi', 'persistent-storage']) {
    const { state } = await navigator.permissions.query({ name: name as PermissionName });
    if (state !== 'denied') through.push(name);
  }
  return through;
}

/** Tries to leave the document and to open others; the caller checks the windows. */
export function probeLeaving(targets: readonly string[]): string[] {
  const opened = targets.filter((url) => window.open(url) !== null);
  for (const url of targets) {
    const link = document.createElement('a');
    link.href = url;
    document.body.append(link);
    link.click();
  }
  for (const url of targets) location.assign(url);
  return opened;
}

/** Tries to reach a server on this computer in every way that a document has. */
export async function probeNetwork(port: number): Promise<void> {
  const http = `http://127.0.0.1:${port}`;
  const attempts: (() => unknown)[] = [
    () => fetch(http),
    () => navigator.sendBeacon(http, 'x'),
    () => new WebSocket(`ws://127.0.0.1:${port}`),
    () => new EventSource(http),
    () => {
      new Image().src = `${http}/picture`;
    },
    ...['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'stylesheet'].map((rel) => () => {
      const link = document.createElement('link');
      link.rel = rel;
      link.href = http;
      if (rel === 'preload') link.as = 'image';
      document.head.append(link);
    }),
  ];
  for (const attempt of attempts) {
    try {
      await attempt();
    } catch {
      // Refused.
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Comes last, because it leaves the document if it can.
  const form = document.createElement('form');
  form.action = http;
  form.method = 'post';
  document.body.append(form);
  form.submit();
}

/** Begins a call, which asks a STUN server on this computer for its address. */
export async function probeCall(port: number): Promise<void> {
  const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
  call.createDataChannel('x');
  await call.setLocalDescription(await call.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 700));
  call.close();
}

/**
 * Text that changes the direction of what follows it: direction marks in a text node whose nearest
 * isolated box continues after the `typed` text with the marks.
 */
export function probeTurned(typed: readonly string[]): string[] {
  const turning = /[\u202A-\u202E\u2066-\u2069]/u;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!turning.test(node.textContent ?? '')) continue;
    let box = node.parentElement;
    const isIsolated = (element: Element): boolean => {
      const { display, unicodeBidi } = getComputedStyle(element);
      return /isolate|plaintext/u.test(unicodeBidi) || !/^(?:inline|contents)$/u.test(display);
    };
    while (box?.parentElement && !isIsolated(box)) box = box.parentElement;
    const text = (box?.textContent ?? '').trimEnd();
    const rest = text.slice(text.search(turning));
    const isWithin =
      /^[^\u202A-\u202E\u2066-\u2069]*\u2068[^\u2066-\u2069\u202A-\u202E]*\u2069/u.test(text) ||
      typed.some((one) => one.slice(one.search(turning)) === rest);
    if (!isWithin) found.push(JSON.stringify(text.slice(0, 200)));
  }
  return found;
}
