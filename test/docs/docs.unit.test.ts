import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));

const LINK = /\]\((?!https?:|#)([^)#\s]+)/gu;

/** The files that a document links to and that do not exist. */
const missing = (path: string, text: string): string[] =>
  [...text.matchAll(LINK)]
    .map(([, link]) => join(dirname(path), link ?? ''))
    .filter((file) => !existsSync(file));

describe('the documents', () => {
  it.each(documents)('%s links to existing files', (path) => {
    expect(missing(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('fail the check for a link to a missing file', () => {
    expect(missing('README.md', 'see [it](docs/nowhere.md)')).toEqual(['docs/nowhere.md']);
  });

  it('begin with a README of at most 8 kB, which takes two minutes to read', () => {
    expect(readFileSync('README.md').byteLength).toBeLessThanOrEqual(8 * 1024);
  });

  it('list every decision in the list of decisions', () => {
    const list = readFileSync('docs/decisions/README.md', 'utf8');
    const decisions = documents.filter((path) => /^docs\/decisions\/(?!README)/u.test(path));
    expect(decisions.length).toBeGreaterThan(0);
    expect(decisions.filter((path) => !list.includes(`(${path.split('/').at(-1)})`))).toEqual([]);
  });
});
