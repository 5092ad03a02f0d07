import { expect, it } from 'vitest';
import { describeDamage } from '../../../../electron/hub/journal/day-files/describe-damage';

it('counts damaged records in the singular and the plural', () => {
  const of = (records: number) =>
    describeDamage({ kind: 'damaged', file: 'a.log', records, healthy: 4 }).message;
  expect(of(1)).toMatch(/^1 record of a\.log is damaged; 4 could be read\./u);
  expect(of(2)).toMatch(/^2 records of a\.log are damaged; 4 could be read\./u);
});

it('says which events are lost when a stored state is newer than the day files', () => {
  const damage = { file: 'a.snapshot', movedTo: 'a.unused', sequence: 9, last: 4 };
  const { code, message } = describeDamage({ kind: 'lost-end', ...damage });
  expect(code).toBe('journal-events-lost');
  expect(message).toMatch(/end at event 4, but a\.snapshot holds the state after event 9/u);
});
