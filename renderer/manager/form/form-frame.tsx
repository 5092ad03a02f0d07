import { CircleAlert, Trash2, UsersRound } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import type { Form } from '../kinds/kind';
import styles from './form-frame.module.css';
import type { FormState } from './use-form';

type Props<F extends Form> = {
  title: string;
  form: FormState<F>;
  /** A note above the fields. */
  note?: ReactNode;
  /** True if there is something to save without an edit: a thing that was removed meanwhile. */
  canSave?: boolean;
  /** A form for a new thing focuses its first field. */
  isNew?: boolean;
  /** The text of the save button, if it does more than save. */
  saveText?: string;
  onSave(): Promise<boolean>;
  onRemove?: (() => void) | undefined;
  children: ReactNode;
};

/** A form with the common parts: save, discard, remove, and what others changed meanwhile. */
export function FormFrame<F extends Form>(props: Props<F>) {
  const { title, form, note, canSave = false, isNew = false, onSave, onRemove, children } = props;
  const { saveText } = props;
  const intl = useIntl();
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isNew) element.current?.querySelector('input')?.focus();
  }, [isNew]);
  const isEdited = form.edited.size > 0;
  const say = useSay();

  const save = async (): Promise<void> => {
    form.showAll();
    if (await onSave()) return;
    // Focuses the first invalid field, once it is marked.
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (isEdited || canSave) void save();
  };

  return (
    <form
      ref={element}
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (isEdited || canSave) void save();
      }}
      onKeyDown={onKeyDown}
    >
      <h2 className={styles.title} dir="auto">
        {title}
      </h2>
      <div className={styles.body}>
        {note}
        {form.theirs.size > 0 && (
          <div className={styles.note} role="alert">
            <UsersRound aria-hidden="true" />
            <p>{intl.formatMessage({ id: 'form.theirs' }, { count: form.theirs.size })}</p>
            <button type="button" className={buttons.plain} onClick={() => form.settle('mine')}>
              {say('form.keepMine')}
            </button>
            <button type="button" className={buttons.plain} onClick={() => form.settle('theirs')}>
              {say('form.takeTheirs')}
            </button>
          </div>
        )}
        {children}
        {form.refused !== undefined && (
          <p className={styles.note} role="alert">
            <CircleAlert aria-hidden="true" />
            {form.refused}
          </p>
        )}
      </div>
      <footer className={styles.foot}>
        <button type="submit" className={buttons.primary} disabled={!isEdited && !canSave}>
          {saveText ?? say('save')}
        </button>
        <button
          type="button"
          className={buttons.plain}
          disabled={!isEdited && !canSave}
          onClick={form.discard}
        >
          {say('discard')}
        </button>
        <p className={styles.state} role="status">
          {isEdited && intl.formatMessage({ id: 'form.notSaved' }, { count: form.edited.size })}
        </p>
        {onRemove && (
          <button type="button" className={buttons.quiet} onClick={onRemove}>
            <Trash2 aria-hidden="true" />
            {say('remove')}
          </button>
        )}
      </footer>
    </form>
  );
}
