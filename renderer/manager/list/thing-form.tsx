import { CircleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';
import { useHouse } from '../../state/hooks';
import { draftOf } from '../drafts/store';
import { FormFrame } from '../form/form-frame';
import frame from '../form/form-frame.module.css';
import { type FormState, useForm } from '../form/use-form';
import type { Reference } from '../house/references';
import { type Form, find, type Kind, put, remove, renamed } from '../kinds/kind';
import { useOffice } from '../state';
import { NEW } from './keys';
import { Uses } from './uses';

type Props<T extends object, F extends Form> = {
  kind: Kind<T, F>;
  /** The thing's key, or NEW. */
  selected: string;
  children(form: FormState<F>): ReactNode;
};

/** The form of one thing of a list: changes, adds or removes it in the current house. */
export function ThingForm<T extends object, F extends Form>(props: Props<T, F>) {
  const { kind, selected, children } = props;
  const state = useHouse();
  const { house } = state;
  const { drafts, setDraft, select, save } = useOffice();
  const intl = useIntl();
  const [uses, setUses] = useState<readonly Reference[]>([]);
  const draftKey = draftKeyOf(kind, selected);
  const thing = find(kind, house, selected);
  const isNew = selected === NEW;
  const kept = draftOf(drafts, draftKey, kind.form);
  // Another person removed or renamed the thing while it had unsaved edits: they can be added again.
  const isGone = !isNew && !thing;
  const key = thing ? selected : undefined;
  const form = useForm<F>({
    draftKey,
    form: kind.form,
    now: thing ? kind.toForm(thing, house) : isGone && kept ? kept.base : kind.blank(house),
    problemsOf: (value) => {
      const read = kind.read(value, house, key);
      return read.ok ? [] : read.problems;
    },
  });
  const typed = form.value.name;
  const name = typeof typed === 'string' ? typed.trim() : '';

  const onSave = async (): Promise<boolean> => {
    const read = kind.read(form.value, house, key);
    if (!read.ok) return false;
    const to = kind.keyOf(read.thing);
    const inUse =
      thing && to !== selected
        ? kind.usesOf({ ...state, house: renamed(kind, house, selected, to) }, thing)
        : [];
    setUses(inUse);
    if (inUse.length > 0) return true;
    const text = intl.formatMessage({ id: isNew ? 'added' : 'saved' }, { name });
    const ack = await save((now) => {
      const next = put(kind, now, key, read.thing);
      return kind.apply?.(next, read.thing, form.value) ?? next;
    }, text);
    if (!ack.ok) {
      form.refuse(ack.error);
      return false;
    }
    setDraft(draftKey, undefined);
    select(kind.name, kind.keyOf(read.thing));
    return true;
  };
  const onRemove = async (): Promise<void> => {
    if (!thing) return;
    const inUse = kind.usesOf(state, thing);
    setUses(inUse);
    if (inUse.length > 0) return;
    const text = intl.formatMessage({ id: 'removed' }, { name });
    const ack = await save((now) => remove(kind, now, selected), text);
    if (!ack.ok) {
      form.refuse(ack.error);
      return;
    }
    setDraft(draftKey, undefined);
    select(kind.name, undefined);
  };

  return (
    <FormFrame
      title={isNew || name === '' ? intl.formatMessage({ id: `${kind.name}.new` }) : name}
      form={form}
      canSave={isGone}
      isNew={isNew}
      onSave={onSave}
      onRemove={thing && (() => void onRemove())}
      note={
        <>
          {isGone && (
            <p className={frame.note} role="alert">
              <CircleAlert aria-hidden="true" />
              {intl.formatMessage({ id: 'form.gone' })}
            </p>
          )}
          <Uses name={name} uses={uses} />
        </>
      }
    >
      {children(form)}
    </FormFrame>
  );
}

export const draftKeyOf = (kind: { name: string }, key: string): string => `${kind.name}:${key}`;
