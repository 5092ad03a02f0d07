import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '../../../shared/contract/commands';
import { describeContract } from '../../../shared/contract/describe';
import { EVENT_NAMES, typeOf } from '../../../shared/contract/events';

// As a reader gets it: JSON.
const contract = JSON.parse(JSON.stringify(describeContract()));

describe('the AsyncAPI document', () => {
  it('names every command and every event in its current version', () => {
    const names = Object.values<{ name: string }>(contract.components.messages).map(
      ({ name }) => name,
    );
    expect(names).toEqual(expect.arrayContaining([...COMMAND_TYPES, ...EVENT_NAMES.map(typeOf)]));
  });

  it('has no broken references', () => {
    const refs = refsIn(contract);
    expect(refs.length).toBeGreaterThan(100);
    const lost = refs.filter((ref) => {
      const steps = ref.split('/').slice(1);
      return steps.reduce((at, step) => at?.[step], contract) === undefined;
    });
    expect(lost).toEqual([]);
  });

  it('describes the house and its state once', () => {
    const { schemas } = contract.components;
    expect(schemas['house-state'].properties.house).toEqual({ $ref: '#/components/schemas/house' });
    expect(schemas['house-state'].properties.tickets.additionalProperties).toEqual({
      $ref: '#/components/schemas/ticket',
    });
  });
});

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' ? [inner as string] : refsIn(inner),
  );
}
