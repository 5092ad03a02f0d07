import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../say/use-say';
import button from '../../ui/button.module.css';
import ui from '../../ui/field.module.css';
import { Edited, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import { blankModifier, type GroupForm, MODIFIERS_MAX, type ModifierRow } from '../kinds/group';
import { Rows } from '../list/rows';
import styles from '../list/rows.module.css';
import { ModifierMore } from './modifier-more';

/** The fields under "More" of a choice. */
const MORE = ['stations', 'kitchenEn', 'kitchenEs', 'ingredients'] as const;

/** The modifiers of a group with their prices, in the order in which they are asked. */
export function ModifierRows({ form }: { form: FormState<GroupForm> }) {
  const say = useSay();
  const [opened, setOpened] = useState<number>();
  const rows = form.value.modifiers;
  const set = (next: ModifierRow[]): void => {
    // A row that moved, or went, is not the opened one any more.
    if (next.length !== rows.length || next.some((row, at) => row.name !== rows[at]?.name))
      setOpened(undefined);
    form.set('modifiers', next);
  };
  const change = (index: number, part: Partial<ModifierRow>): void =>
    form.set(
      'modifiers',
      rows.map((row, place) => (place === index ? { ...row, ...part } : row)),
    );
  const wrong = (index: number, part: keyof ModifierRow) =>
    form.problem(`modifiers.${index}.${part}`);
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('group.modifiers')}
        {form.edited.has('modifiers') && <Edited />}
      </legend>
      <p className={ui.hint}>{say('group.modifiers.hint')}</p>
      <Rows
        id="modifiers"
        label={say('group.modifiers')}
        rows={rows}
        set={set}
        nameOf={({ name }) => name}
        problem={(index) => wrong(index, 'name') ?? wrong(index, 'price')}
        add={{ text: say('modifier.add'), row: blankModifier, max: MODIFIERS_MAX }}
      >
        {(row, index) => {
          const isOpen = opened === index || MORE.some((part) => wrong(index, part) !== undefined);
          return (
            <>
              <input
                type="text"
                dir="auto"
                autoComplete="off"
                className={ui.input}
                aria-label={say('modifier.name', { number: index + 1 })}
                aria-invalid={wrong(index, 'name') !== undefined}
                value={row.name}
                onChange={(event) => change(index, { name: event.target.value })}
                onBlur={() => form.leave('modifiers')}
              />
              <input
                type="text"
                autoComplete="off"
                className={`${ui.input} ${styles.price}`}
                aria-label={say('modifier.priceOf', { number: index + 1 })}
                aria-invalid={wrong(index, 'price') !== undefined}
                value={row.price}
                onChange={(event) => change(index, { price: event.target.value })}
                onBlur={() => form.leave('modifiers')}
              />
              <button
                type="button"
                className={button.icon}
                aria-label={say('modifier.moreOf', { name: row.name })}
                aria-expanded={isOpen}
                aria-controls={isOpen ? `modifier-${index}-more` : undefined}
                data-said={isSaid(row)}
                onClick={() => setOpened(isOpen ? undefined : index)}
              >
                <SlidersHorizontal aria-hidden="true" />
              </button>
              {isOpen && (
                <ModifierMore
                  id={`modifier-${index}-more`}
                  row={row}
                  wrong={(part) => wrong(index, part)}
                  change={(part) => change(index, part)}
                />
              )}
            </>
          );
        }}
      </Rows>
      <FieldProblem id="modifiers-all" text={form.problem('modifiers')} />
    </fieldset>
  );
}

/** True if a choice says more than its name and price. */
const isSaid = ({ kind, stations, kitchenEn, kitchenEs, ingredients }: ModifierRow): boolean =>
  kind !== 'plain' || stations.length > 0 || `${kitchenEn}${kitchenEs}${ingredients}` !== '';
