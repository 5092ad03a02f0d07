import { useId } from 'react';
import { useIntl } from 'react-intl';
import ui from '../../ui/field.module.css';
import type { Form } from '../kinds/kind';
import type { Problem } from '../kinds/problems';
import { described, Field, type FieldOf, FieldProblem } from './field';
import styles from './field.module.css';
import type { FormState } from './use-form';

type Props<F extends Form> = {
  form: FormState<F>;
  field: FieldOf<F, string>;
  label: string;
  hint: string;
  /** An example, shown while the field is empty. */
  example: string;
  rows: number;
  /** The problems of the form; this input shows those of its rows. */
  problems: readonly Problem[];
};

const SHOWN = 6;

/** Lines of text, each with its own problems: `menu.3` is the third. */
export function AreaInput<F extends Form>(props: Props<F>) {
  const { form, field, label, hint, example, rows, problems } = props;
  const id = useId();
  const intl = useIntl();
  const wrong = [...new Set(problems.map((problem) => problem.field))]
    .filter((name) => name.startsWith(`${field}.`))
    .flatMap((name) => {
      const text = form.problem(name);
      const row = name.slice(field.length + 1);
      return text === undefined
        ? []
        : [{ row, text: `${intl.formatMessage({ id: 'row' }, { row })}: ${text}` }];
    });
  const problem = wrong[0]?.text ?? form.problem(field);
  const below = wrong.length > 0 && (
    <div id={`${id}-problem`} className={styles.wrong}>
      {wrong.slice(0, SHOWN).map(({ row, text }) => (
        <FieldProblem key={row} id={`${id}-problem-${row}`} text={text} />
      ))}
      {wrong.length > SHOWN && (
        <p>{intl.formatMessage({ id: 'exchange.more' }, { count: wrong.length - SHOWN })}</p>
      )}
    </div>
  );
  return (
    <Field form={form} field={field} id={id} label={label} hint={hint} below={below}>
      <textarea
        id={id}
        name={field}
        dir="auto"
        rows={rows}
        spellCheck={false}
        className={`${ui.input} ${styles.area}`}
        placeholder={example}
        value={form.value[field] as string}
        onChange={(event) => form.set(field, event.target.value as F[typeof field])}
        onBlur={() => form.leave(field)}
        {...described(id, hint, problem)}
      />
    </Field>
  );
}
