import { CircleAlert, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import ui from '../../ui/field.module.css';
import type { Form } from '../kinds/kind';
import styles from './field.module.css';
import type { FormState } from './use-form';

/** The fields of a form that hold a value of this type. */
export type FieldOf<F, V> = { [K in keyof F]: F[K] extends V ? K : never }[keyof F] & string;

type Props<F extends Form> = {
  form: FormState<F>;
  field: keyof F & string;
  id: string;
  label: string;
  hint?: string | undefined;
  /** The house's current value in words, if it is not the text itself. */
  theirs?: ReactNode;
  /** More about problems, below the hint. */
  below?: ReactNode;
  children: ReactNode;
};

/** The frame of every input: its label, its mark if unsaved, and its problem. */
export function Field<F extends Form>(props: Props<F>) {
  const { form, field, id, label, hint, theirs, below, children } = props;
  const intl = useIntl();
  const problem = form.problem(field);
  const isTheirs = form.theirs.has(field);
  return (
    <div className={ui.field} data-edited={form.edited.has(field)}>
      <label className={ui.label} htmlFor={id}>
        {label}
        {form.edited.has(field) && !form.isNew && <Edited />}
      </label>
      {children}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
      {isTheirs && (
        <p className={styles.theirs}>
          {intl.formatMessage(
            { id: 'field.theirs' },
            { value: <bdi key="value">{theirs ?? String(form.now[field])}</bdi> },
          )}
        </p>
      )}
      {below}
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
}

/** A word and a pencil next to an unsaved field. */
export function Edited() {
  const intl = useIntl();
  return (
    <span className={styles.edited}>
      <PencilLine aria-hidden="true" />
      <span>{intl.formatMessage({ id: 'edited' })}</span>
    </span>
  );
}

export function FieldProblem({ id, text }: { id: string; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p id={id} className={ui.problem} role="alert">
      <CircleAlert aria-hidden="true" />
      {text}
    </p>
  );
}

/** The attributes with which an input refers to its hint and its problem. */
export function described(id: string, hint: string | undefined, problem: string | undefined) {
  const ids = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-problem`];
  const by = ids.filter(Boolean).join(' ');
  return {
    'aria-invalid': problem !== undefined,
    'aria-describedby': by === '' ? undefined : by,
  };
}
