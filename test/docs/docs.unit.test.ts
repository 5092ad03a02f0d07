import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;

/** The files that a page links to and that are not there. */
const missing = (page: string, text: string): string[] =>
  [...text.matchAll(LINK)]
    .map(([, link]) => join(dirname(page), link ?? ''))
    .filter((file) => !existsSync(file));

describe('the documents', () => {
  it.each(pages)('%s links to files that are there', (page) => {
    expect(missing(page, readFileSync(page, 'utf8'))).toEqual([]);
  });

  it('are checked by a test that finds a link to nowhere', () => {
    expect(missing('README.md', 'see [it](docs/nowhere.md)')).toEqual(['docs/nowhere.md']);
  });

  it('begin with a README that is read in two minutes: at most 8 kB', () => {
    expect(readFileSync('README.md').byteLength).toBeLessThanOrEqual(8 * 1024);
  });

  it('name every decision in the list of decisions', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const decisions = pages.filter((page) => /^docs\/decisions\/(?!README)/u.test(page));
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter((page) => !list.includes(`(${page.split('/').at(-1)})`))).toEqual([]);
  });
});
