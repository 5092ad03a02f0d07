import { useIntl } from 'react-intl';
import { listText } from '../../say/number';
import ui from '../../ui/field.module.css';
import { Edited, type FieldOf, FieldProblem } from '../form/field';
import field from '../form/field.module.css';
import type { FormState } from '../form/use-form';
import type { Form } from '../kinds/kind';
import { Rows } from './rows';

/** The fields of short texts that the catalogue has words for. */
type Listed = 'courses' | 'quickNotes';

type Props<F extends Form> = {
  form: FormState<F>;
  field: FieldOf<F, string[]> & Listed;
  max: number;
  /** True if a row's number matters, as a course's does. */
  isNumbered?: boolean;
};

/** Short texts in their order. The words are in the catalogue under the field's own name. */
export function TextRows<F extends Form>({ form, field: name, max, isNumbered = false }: Props<F>) {
  const intl = useIntl();
  const say = (id: '' | '.hint' | '.add' | '.row', values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `settings.${name}${id}` }, values);
  const rows = form.value[name] as string[];
  const set = (next: string[]): void => form.set(name, next as F[typeof name]);
  const numbered = (index: number): string => say('.row', { number: index + 1 });
  const theirs = listText(intl, form.now[name] as string[]);
  return (
    <fieldset className={`${ui.field} ${field.many}`}>
      <legend className={ui.label}>
        {say('')}
        {form.edited.has(name) && <Edited />}
      </legend>
      <p className={ui.hint}>{say('.hint')}</p>
      <Rows
        id={name}
        label={say('')}
        rows={rows}
        set={set}
        nameOf={(text, index) => (text.trim() === '' ? numbered(index) : text)}
        problem={(index) => form.problem(`${name}.${index}`)}
        isNumbered={isNumbered}
        add={{ text: say('.add'), row: () => '', max }}
      >
        {(text, index) => (
          <input
            type="text"
            dir="auto"
            autoComplete="off"
            className={ui.input}
            aria-label={numbered(index)}
            aria-invalid={form.problem(`${name}.${index}`) !== undefined}
            value={text}
            onChange={({ target }) =>
              set(rows.map((each, place) => (place === index ? target.value : each)))
            }
            onBlur={() => form.leave(name)}
          />
        )}
      </Rows>
      {form.theirs.has(name) && (
        <p className={field.theirs}>
          {intl.formatMessage({ id: 'field.theirs' }, { value: theirs === '' ? '–' : theirs })}
        </p>
      )}
      <FieldProblem id={`${name}-all`} text={form.problem(name)} />
    </fieldset>
  );
}
