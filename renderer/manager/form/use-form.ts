import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { z } from 'zod';
import type { HeardError } from '../../../shared/contract/acks';
import { useErrorText } from '../../state/send';
import { merge, settle, write } from '../drafts/draft';
import { draftOf } from '../drafts/store';
import type { Form } from '../kinds/kind';
import type { Problem } from '../kinds/problems';
import { useOffice } from '../state';

/** One form: its values, its unsaved fields and its problems. */
export type FormState<F extends Form> = {
  value: F;
  edited: ReadonlySet<keyof F>;
  /** Nothing of it was ever saved, so no field is marked as unsaved. */
  isNew: boolean;
  /** Fields that another person changed since this person edited them. */
  theirs: ReadonlySet<keyof F>;
  /** The house's current value of a field that another person changed. */
  now: F;
  set<K extends keyof F>(field: K, value: F[K]): void;
  /** The person left a field: its problem may be shown now. */
  leave(field: string): void;
  problem(field: string): string | undefined;
  /** The hub's refusal, if it is about no field of the form. */
  refused: string | undefined;
  refuse(error: HeardError | undefined): void;
  /** Shows all problems, also of fields that were not touched. */
  showAll(): void;
  settle(keep: 'mine' | 'theirs'): void;
  discard(): void;
};

type Options<F> = {
  draftKey: string;
  form: z.ZodType<F>;
  now: F;
  problemsOf(value: F): readonly Problem[];
  isNew?: boolean;
};

/** The edits of one form, stored under `draftKey` until they are saved or discarded. */
export function useForm<F extends Form>(options: Options<F>) {
  const { draftKey, form, now, problemsOf, isNew = false } = options;
  const { drafts, setDraft } = useOffice();
  const intl = useIntl();
  const errorText = useErrorText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<HeardError>();
  const draft = draftOf(drafts, draftKey, form);
  const { value, edited, theirs } = merge(draft, now);
  const problems = problemsOf(value);
  const field = fieldAtFault(error, now);

  const state: FormState<F> = {
    value,
    edited,
    isNew,
    theirs,
    now,
    set: (name, to) => {
      setError(undefined);
      setDraft(draftKey, write(draft, now, name, to));
    },
    leave: (name) => setLeft((before) => new Set([...before, name])),
    problem: (name) => {
      if (error && field === name) return errorText(error);
      const root = name.split('.')[0] ?? name;
      const isDue = isTried || left.has(name) || (left.has(root) && edited.has(root));
      const found = isDue && problems.find((problem) => problem.field === name);
      return found ? intl.formatMessage({ id: `problem.${found.type}` }, found.values) : undefined;
    },
    refused: error && field === undefined ? errorText(error) : undefined,
    refuse: setError,
    showAll: () => setTried(true),
    settle: (keep) => {
      if (draft) setDraft(draftKey, settle(draft, now, keep));
    },
    discard: () => {
      setDraft(draftKey, undefined);
      setLeft(new Set());
      setTried(false);
      setError(undefined);
    },
  };
  return state;
}

/** The form's field that a refusal names, by the end of its path: `data.menu.items.3.stations`. */
function fieldAtFault(error: HeardError | undefined, form: Form): string | undefined {
  const path = error?.field?.split('.') ?? [];
  return [path.slice(-2).join('.'), path.at(-1) ?? ''].find((name) => Object.hasOwn(form, name));
}
