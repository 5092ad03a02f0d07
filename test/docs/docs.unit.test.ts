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

/** The files that a document links to and that do not exist. */
const missing = (page: string, text: string): string[] =>
  [...text.matchAll(LINK)]
    .map(([, link]) => join(dirname(page), link ?? ''))
    .filter((file) => !existsSync(file));

describe('the documents', () => {
  it.each(pages)('%s links to existing files', (page) => {
    expect(missing(page, readFileSync(page, 'utf8'))).toEqual([]);
  });

  it('fail the check for a link to a missing file', () => {
    expect(missing('README.md', 'see [it](docs/nowhere.md)')).toEqual(['docs/nowhere.md']);
  });

  it('begin with a README of at most 8 kB, which takes two minutes to read', () => {
    expect(readFileSync('README.md').byteLength).toBeLessThanOrEqual(8 * 1024);
  });

  it('list every decision in the list of decisions', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const decisions = pages.filter((page) => /^docs\/decisions\/(?!README)/u.test(page));
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter((page) => !list.includes(`(${page.split('/').at(-1)})`))).toEqual([]);
  });
});
