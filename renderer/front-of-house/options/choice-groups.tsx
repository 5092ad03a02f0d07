import { Minus } from 'lucide-react';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Modifier, ModifierGroup } from '../../../shared/contract/house';
import type { Half } from '../../../shared/contract/state';
import { takenOf } from '../../../shared/domain/groups';
import { useMoney } from '../../say/money';
import { Segmented } from '../../ui/segmented';
import { type Ask, canTap, chosenOf, oneLess, repeats, tapped } from '../orders/choices';
import type { DraftChoice } from '../orders/draft';
import styles from './choices.module.css';

type Props = {
  groups: readonly ModifierGroup[];
  choices: readonly DraftChoice[];
  ask: Ask;
  isOut(choice: Modifier): boolean;
  onChange(choices: DraftChoice[], group: ModifierGroup): void;
};

/** The choices of a dish, group by group. Each choice belongs to its group. */
export function ChoiceGroups({ groups, ...props }: Props) {
  return groups.map((group) => <Group key={group.id} group={group} {...props} />);
}

const PARTS = ['whole', 'first', 'second'] as const;
type Part = (typeof PARTS)[number];

function Group({
  group,
  choices,
  ask,
  isOut,
  onChange,
}: Omit<Props, 'groups'> & { group: ModifierGroup }) {
  const intl = useIntl();
  const [part, setPart] = useState<Part>('whole');
  const half: Half | undefined = group.halves && part !== 'whole' ? part : undefined;
  const isMissing = takenOf(group, choices) < group.min;
  const ruleId = useId();
  const rule = intl.formatMessage(
    {
      id:
        group.min === 0
          ? 'group.upTo'
          : group.max > group.min
            ? 'group.chooseUpTo'
            : 'group.choose',
    },
    { min: group.min, max: group.max },
  );
  // A required choice is never "without" or "on top".
  const asked = group.min > 0 && ask !== 'side' ? 'plain' : ask;
  return (
    <fieldset
      className={styles.group}
      tabIndex={-1}
      data-group={group.id}
      data-missing={isMissing}
      aria-describedby={ruleId}
    >
      <legend className={styles.legend}>
        <bdi>{group.name}</bdi>
        <span id={ruleId} className={styles.rule} data-missing={isMissing}>
          {rule}
        </span>
      </legend>
      {group.halves && (
        <div className={styles.parts}>
          <Segmented
            label={intl.formatMessage({ id: 'group.half' }, { group: group.name })}
            value={part}
            options={PARTS.map((value) => ({
              value,
              text: intl.formatMessage({ id: `half.${value}` }),
            }))}
            onChange={(next) => setPart(next)}
          />
        </div>
      )}
      <div className={styles.choices}>
        {group.modifiers.map((offered) => (
          <ChoiceButton
            key={offered.name}
            offered={offered}
            group={group}
            chosen={chosenOf(choices, group, offered.name)}
            half={half}
            // What is left out may be out.
            isOut={isOut(offered) && asked !== 'no' && offered.kind !== 'no'}
            canTap={canTap(choices, group, offered.name, { ask: asked, half })}
            onTap={() =>
              onChange(tapped(choices, group, offered.name, { ask: asked, half }), group)
            }
            onLess={(choice) => onChange(oneLess(choices, choice), group)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ButtonProps = {
  offered: Modifier;
  group: ModifierGroup;
  chosen: readonly DraftChoice[];
  half: Half | undefined;
  isOut: boolean;
  canTap: boolean;
  onTap(): void;
  onLess(choice: DraftChoice): void;
};

/** One choice: a tap takes it, or one more; a minus takes one off. */
function ChoiceButton(props: ButtonProps) {
  const { offered, group, chosen, half, isOut, onTap, onLess } = props;
  const intl = useIntl();
  const money = useMoney();
  const [first] = chosen;
  const last = chosen.at(-1);
  const kind = first?.kind ?? offered.kind ?? 'plain';
  const price = half ? Math.ceil(offered.price / 2) : offered.price;
  const quantity = chosen.reduce((sum, { quantity: one = 1 }) => sum + one, 0);
  return (
    <span className={styles.pair}>
      <button
        type="button"
        className={styles.choice}
        aria-pressed={chosen.length > 0}
        disabled={(isOut && (chosen.length === 0 || repeats(group))) || !props.canTap}
        data-out={isOut}
        onClick={onTap}
      >
        {quantity > 1 && chosen.length === 1 && <b>{quantity} ×</b>}{' '}
        {kind !== 'plain' && <b>{intl.formatMessage({ id: `common.${kind}` })}</b>}{' '}
        <bdi>{offered.name}</bdi>{' '}
        {chosen.map(
          (choice) =>
            choice.half && (
              <small key={choice.half}>{intl.formatMessage({ id: `half.${choice.half}` })}</small>
            ),
        )}{' '}
        {isOut ? (
          <b className={styles.out}>{intl.formatMessage({ id: 'choice.out' })}</b>
        ) : (
          price !== 0 && <span className={styles.price}>{money.surcharge(price)}</span>
        )}
      </button>
      {last && (repeats(group) || last.half) && (
        <button
          type="button"
          className={styles.less}
          aria-label={intl.formatMessage({ id: 'choice.less' }, { choice: offered.name })}
          onClick={() => onLess(last)}
        >
          <Minus aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
