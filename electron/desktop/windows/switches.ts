/**
 * Switches that would give control of a window, or of the whole hub, to the person who started the app or to
 * a program that reaches one of its ports. The fuses turn `--inspect` off in a packaged app; Chromium's
 * debugging port has no fuse.
 */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'disable-web-security',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
  'disable-features',
  'enable-blink-features',
  'js-flags',
  'load-extension',
  'disable-extensions-except',
  'host-rules',
  'host-resolver-rules',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
];

/** Returns the first refused switch of a command line, as written; undefined when there is none. */
export function refusedSwitch(argv: readonly string[]): string | undefined {
  return argv.find((text) => {
    const name = /^--?([^=]+)/u.exec(text)?.[1]?.toLowerCase();
    return name !== undefined && REFUSED.includes(name);
  });
}
