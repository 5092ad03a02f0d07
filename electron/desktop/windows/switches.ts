/**
 * Switches with which Chromium or Node would hand a window, or the whole hub, to whoever started the
 * app or can reach one of its ports. The fuses turn `--inspect` off in a packaged app; Chromium's own
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

/** The first switch of a command line that a packaged app does not start with, as it was written. */
export function refusedSwitch(argv: readonly string[]): string | undefined {
  return argv.find((text) => {
    const name = /^--?([^=]+)/u.exec(text)?.[1]?.toLowerCase();
    return name !== undefined && REFUSED.includes(name);
  });
}
