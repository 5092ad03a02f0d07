import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { RunningHouse } from '../e2e/app';
import { faultsOf } from './faults-of';

export type Size = readonly [width: number, height: number];
type Theme = 'light' | 'dark';

/** The sizes and themes of a state; axe reads the first size. */
type Takes = { sizes?: readonly Size[]; themes?: readonly Theme[] };

/** Takes the pictures of one state of a window, and checks each of them for faults. */
export type Take = (page: Page, name: string, takes?: Takes) => Promise<void>;

export const WIDE: Size = [1920, 1080];
export const LAPTOP: Size = [1366, 768];
export const UPRIGHT: Size = [800, 1280];
const SIZES: readonly Size[] = [WIDE, LAPTOP, UPRIGHT];

/** The time that a window needs for its layout, and for the end of its motion. */
const SETTLE_MS = 350;

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * A camera on a running house. Reports every fault that it sees (a target under 44 px, text that is cut,
 * a document wider than its window, findings of axe in the real document, an error in the console) to
 * `report` with the picture's name.
 */
export function cameraOf(
  house: RunningHouse,
  {
    out,
    only,
    report,
  }: { out: string; only: RegExp; report(picture: string, fault: string): void },
): Take {
  const listened = new Set<Page>();
  let at = '';
  return async (page, name, { sizes = SIZES, themes } = {}) => {
    if (!only.test(name)) return;
    if (!listened.has(page)) {
      listened.add(page);
      page.on('console', (said) => {
        if (said.type() === 'error') report(at, `console: ${said.text().slice(0, 160)}`);
      });
    }
    const window = await house.app.browserWindow(page);
    const own = await page.evaluate(() => document.documentElement.dataset.theme);
    for (const [index, [width, height]] of sizes.entries()) {
      await window.evaluate((it, [w, h]) => it.setContentSize(w ?? 0, h ?? 0), [width, height]);
      for (const theme of themes ?? [own]) {
        await page.evaluate((to) => {
          if (to) document.documentElement.dataset.theme = to;
        }, theme);
        await page.waitForTimeout(SETTLE_MS);
        at = [name, `${width}x${height}`, themes && theme].filter(Boolean).join('-');
        await page.screenshot({ path: join(out, `${at}.png`) });
        for (const fault of await page.evaluate(faultsOf)) report(at, fault);
        if (index === 0) for (const fault of await axe(page)) report(at, fault);
      }
    }
    await page.evaluate((to) => {
      if (to) document.documentElement.dataset.theme = to;
    }, own);
  };
}

/** Turns off an experimental rule: a name here may have more words than the visible text, in another order. */
const AXE = {
  resultTypes: ['violations'],
  rules: { 'label-content-name-mismatch': { enabled: false } },
};

/** The findings of axe in the current document, contrast included. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const found: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(AXE)})`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map(({ target, any, html }) => {
      const why = any[0]?.message ?? '';
      return `axe ${id}: ${target.join(' ')} ${why.slice(0, 160)} ${html.slice(0, 80)}`;
    }),
  );
}
