import { useId } from 'react';
import { useIntl } from 'react-intl';
import { listText } from '../../say/number';
import ui from '../../ui/field.module.css';
import type { Form } from '../kinds/kind';
import { Choices, toggled } from './choices';
import { described, Edited, Field, type FieldOf, FieldProblem } from './field';
import styles from './field.module.css';
import type { FormState } from './use-form';

type Common<F extends Form> = { form: FormState<F>; label: string; hint?: string | undefined };

type TextProps<F extends Form> = Common<F> & {
  field: FieldOf<F, string>;
  /** Figures: a narrow field, and a numeric keyboard on a touch screen. */
  figures?: boolean;
  unit?: string;
  /** Known names, offered while typing. */
  offer?: readonly string[];
};

/** A line of text, or of figures, as it is typed. */
export function TextInput<F extends Form>(props: TextProps<F>) {
  const { form, field, label, hint, figures = false, unit, offer } = props;
  const id = useId();
  const input = (
    <input
      id={id}
      name={field}
      type="text"
      dir="auto"
      autoComplete="off"
      inputMode={figures ? 'decimal' : undefined}
      className={figures ? `${ui.input} ${styles.number}` : ui.input}
      list={offer ? `${id}-offer` : undefined}
      value={form.value[field] as string}
      onChange={(event) => form.set(field, event.target.value as F[typeof field])}
      onBlur={() => form.leave(field)}
      {...described(id, hint, form.problem(field))}
    />
  );
  return (
    <Field form={form} field={field} id={id} label={label} hint={hint}>
      {unit === undefined ? (
        input
      ) : (
        <div className={styles.unit}>
          {input}
          <span>{unit}</span>
        </div>
      )}
      {offer && (
        <datalist id={`${id}-offer`}>
          {offer.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export type Option = { value: string; text: string };

type SelectProps<F extends Form> = Common<F> & {
  field: FieldOf<F, string>;
  options: readonly Option[];
};

export function SelectInput<F extends Form>({ form, field, label, hint, options }: SelectProps<F>) {
  const id = useId();
  const textOf = (value: unknown): string =>
    options.find((option) => option.value === value)?.text ?? String(value);
  return (
    <Field
      form={form}
      field={field}
      id={id}
      label={label}
      hint={hint}
      theirs={textOf(form.now[field])}
    >
      <select
        id={id}
        name={field}
        className={ui.input}
        value={form.value[field] as string}
        onChange={(event) => {
          form.set(field, event.target.value as F[typeof field]);
          form.leave(field);
        }}
        {...described(id, hint, form.problem(field))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

type SwitchProps<F extends Form> = Common<F> & { field: FieldOf<F, boolean> };

export function SwitchInput<F extends Form>({ form, field, label, hint }: SwitchProps<F>) {
  const id = useId();
  const intl = useIntl();
  const say = (value: unknown) => intl.formatMessage({ id: value === true ? 'on' : 'off' });
  return (
    <Field
      form={form}
      field={field}
      id={id}
      label={label}
      hint={hint}
      theirs={say(form.now[field])}
    >
      <label className={styles.switch} htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-checked={form.value[field] as boolean}
          checked={form.value[field] as boolean}
          onChange={(event) => form.set(field, event.target.checked as F[typeof field])}
          {...described(id, hint, form.problem(field))}
        />
        <b aria-hidden="true">{say(form.value[field])}</b>
      </label>
    </Field>
  );
}

type ManyProps<F extends Form> = Common<F> & {
  field: FieldOf<F, readonly string[]>;
  options: readonly Option[];
};

/** Chooses several of a few options, in the order in which they were chosen. */
export function ManyInput<F extends Form>({ form, field, label, hint, options }: ManyProps<F>) {
  const id = useId();
  const intl = useIntl();
  const chosen = form.value[field] as readonly string[];
  const toggle = (value: string): void => {
    form.set(field, toggled(chosen, value) as F[typeof field]);
    form.leave(field);
  };
  const theirs = options.filter(({ value }) => (form.now[field] as string[]).includes(value));
  const problem = form.problem(field);
  return (
    <fieldset
      className={ui.field}
      aria-describedby={described(id, hint, problem)['aria-describedby']}
    >
      <legend className={ui.label}>
        {label}
        {form.edited.has(field) && <Edited />}
      </legend>
      <Choices options={options} chosen={chosen} toggle={toggle} />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
      {form.theirs.has(field) && (
        <p className={styles.theirs}>
          {intl.formatMessage(
            { id: 'field.theirs' },
            {
              value: listText(
                intl,
                theirs.map(({ text }) => text),
              ),
            },
          )}
        </p>
      )}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </fieldset>
  );
}
