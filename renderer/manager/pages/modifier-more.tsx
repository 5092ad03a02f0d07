import { MODIFIER_KINDS } from '../../../shared/contract/house';
import { useSay } from '../../say/use-say';
import ui from '../../ui/field.module.css';
import { TextField } from '../../ui/text-field';
import { Choices, toggled } from '../form/choices';
import type { ModifierRow } from '../kinds/group';
import styles from '../list/rows.module.css';
import { useThingOptions } from '../list/use-options';

type Props = {
  id: string;
  row: ModifierRow;
  /** What is wrong with a field of the row. */
  wrong(field: keyof ModifierRow): string | undefined;
  change(part: Partial<ModifierRow>): void;
};

/** What most choices do not need: how it is asked for, who makes it, how the kitchen calls it, what it is made of. */
export function ModifierMore({ id, row, wrong, change }: Props) {
  const say = useSay();
  const { stations } = useThingOptions();
  return (
    <fieldset id={id} className={styles.more}>
      <legend className="visually-hidden">{say('modifier.moreOf', { name: row.name })}</legend>
      <label className={ui.field}>
        <span className={ui.label}>{say('modifier.kind')}</span>
        <select
          className={ui.input}
          value={row.kind}
          onChange={({ target }) => {
            const kind = MODIFIER_KINDS.find((each) => each === target.value);
            if (kind) change({ kind });
          }}
        >
          {MODIFIER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {say(`modifier.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={ui.field}>
        <legend className={ui.label}>{say('modifier.stations')}</legend>
        <Choices
          options={stations}
          chosen={row.stations}
          toggle={(station) => change({ stations: toggled(row.stations, station) })}
        />
        <p className={ui.hint}>{wrong('stations') ?? say('modifier.stations.hint')}</p>
      </fieldset>
      <TextField
        label={say('kitchenName.en')}
        value={row.kitchenEn}
        problem={wrong('kitchenEn')}
        onChange={(kitchenEn) => change({ kitchenEn })}
      />
      <TextField
        label={say('kitchenName.es')}
        value={row.kitchenEs}
        problem={wrong('kitchenEs')}
        onChange={(kitchenEs) => change({ kitchenEs })}
      />
      <TextField
        label={say('ingredients')}
        placeholder={say('ingredients.example')}
        value={row.ingredients}
        problem={wrong('ingredients')}
        onChange={(ingredients) => change({ ingredients })}
      />
    </fieldset>
  );
}
