import fc from 'fast-check';
import { WINDOW_ROLES, type WindowRole } from '../../../../shared/contract/roles';
import { anyMove, type Move } from '../../../shared/domain/random-service';

type WindowAct = 'open' | 'close' | 'freeze' | 'thaw' | 'cut' | 'lose' | 'wait';

/** One thing that happens in a house on an evening. */
export type Step =
  | { do: 'command'; move: Move }
  /** Commands sent at once, so that the hub writes them in one batch. */
  | { do: 'rush'; moves: Move[] }
  /** Sends the last accepted command again, with its id. */
  | { do: 'again' }
  /** The manager turns expo, or courses that land together, on or off. */
  | { do: 'settings'; expo: boolean; landTogether: boolean }
  | { do: 'window'; role: WindowRole; act: WindowAct }
  /** The hub sends a sign of life. */
  | { do: 'beat' }
  | { do: 'turn-day' }
  | { do: 'restart' };

/** Steps that bring a window back are more frequent than those that take it away. */
const windowAct = fc.constantFrom<WindowAct[]>(
  ...(['close', 'freeze', 'cut', 'lose'] as const),
  ...(['open', 'open', 'thaw', 'thaw', 'wait', 'wait'] as const),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 60, arbitrary: fc.record({ do: fc.constant('command'), move: anyMove }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('rush'),
      moves: fc.array(anyMove, { minLength: 2, maxLength: 8 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'again' } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settings'),
      expo: fc.boolean(),
      landTogether: fc.boolean(),
    }),
  },
  {
    weight: 20,
    arbitrary: fc.record({
      do: fc.constant('window'),
      role: fc.constantFrom(...WINDOW_ROLES),
      act: windowAct,
    }),
  },
  { weight: 2, arbitrary: fc.constant({ do: 'beat' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'turn-day' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'restart' } as const) },
) as fc.Arbitrary<Step>;

const commandsOf = (one: Step): number =>
  one.do === 'command' || one.do === 'settings' ? 1 : one.do === 'rush' ? one.moves.length : 0;

/**
 * Evenings of up to `commands` commands, nearly all of that length. A failure is shrunk to the
 * shortest beginning that fails; its steps stay the same, which takes seconds instead of hours.
 */
export function evening(commands: number): fc.Arbitrary<Step[]> {
  const enough = Math.ceil(1.2 * commands);
  return fc
    .tuple(
      fc.noBias(fc.integer({ min: 0, max: 20 * commands })),
      fc.noShrink(fc.array(step, { minLength: enough, maxLength: enough, size: 'max' })),
    )
    .map(([most, steps]) => {
      let left = Math.min(most, commands);
      return steps.filter((one) => {
        if (left <= 0) return false;
        left -= commandsOf(one);
        return true;
      });
    });
}
