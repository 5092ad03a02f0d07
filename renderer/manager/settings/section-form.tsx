import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useHouse } from '../../state/hooks';
import { FormFrame } from '../form/form-frame';
import { type FormState, useForm } from '../form/use-form';
import type { Form } from '../kinds/kind';
import type { Section, SectionName } from '../kinds/settings/section';
import { useOffice } from '../state';

/** The key of a section's unsaved edits. */
export const draftKeyOf = (name: SectionName): string => `settings:${name}`;

type Props<F extends Form> = { section: Section<F>; children(form: FormState<F>): ReactNode };

/** A section of settings, saved separately into the house as it is then. */
export function SectionForm<F extends Form>({ section, children }: Props<F>) {
  const { house } = useHouse();
  const { save, setDraft } = useOffice();
  const intl = useIntl();
  const title = intl.formatMessage({ id: `section.${section.name}` });
  const draftKey = draftKeyOf(section.name);
  const form = useForm<F>({
    draftKey,
    form: section.form,
    now: section.toForm(house),
    problemsOf: (value) => {
      const read = section.read(value, house);
      return read.ok ? [] : read.problems;
    },
  });
  const onSave = async (): Promise<boolean> => {
    if (!section.read(form.value, house).ok) return false;
    const ack = await save(
      (now) => {
        const read = section.read(form.value, now);
        return read.ok ? read.thing : now;
      },
      intl.formatMessage({ id: 'saved' }, { name: title }),
    );
    if (ack.ok) setDraft(draftKey, undefined);
    else form.refuse(ack.error);
    return ack.ok;
  };
  return (
    <FormFrame title={title} form={form} onSave={onSave}>
      {children(form)}
    </FormFrame>
  );
}
