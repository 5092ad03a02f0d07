import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LANGUAGES, type Language } from '../../../shared/contract/house';
import { timeZoneOf } from '../../../shared/domain/wall-clock';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import buttons from '../../ui/button.module.css';
import { useLanguage } from '../../ui/language';
import { Problems } from '../exchange/preview';
import { checked, type FileProblem } from '../exchange/read';
import { AreaInput } from '../form/area-input';
import { FormFrame } from '../form/form-frame';
import frame from '../form/form-frame.module.css';
import { SelectInput, TextInput } from '../form/inputs';
import { useForm } from '../form/use-form';
import { useCurrencies, useTimeZones } from '../settings/house';
import { useOffice } from '../state';
import { words } from '../words';
import { type FirstRunForm, firstRunForm, houseOf, planOf, type UsualNames } from './first-run';
import styles from './first-run.module.css';
import { MenuPreview, PlacesPreview } from './previews';

/** The key of the typed text, which is stored until it becomes the house, also over a reload. */
export const FIRST_RUN_DRAFT = 'first-run:';

/** In the house's language, not this window's. */
const usualIn = (language: Language): UsualNames => ({
  menu: words[language]['usual.menu'],
  kitchen: words[language]['usual.kitchen'],
  room: words[language]['usual.room'],
});

const readOf = (form: FirstRunForm) => planOf(form, usualIn(form.language));

/** A new house in three steps on one page: the house, its menu, its tables and people. */
export function OwnHouse({ onBack }: { onBack(): void }) {
  const state = useHouse();
  const { house } = state;
  const { save } = useOffice();
  const { language } = useLanguage();
  const intl = useIntl();
  const [inUse, setInUse] = useState<readonly FileProblem[]>([]);
  const say = useSay();
  const { currency } = house.settings;
  const currencies = useCurrencies(currency);
  const timeZone = timeZoneOf(house.settings);
  const timeZones = useTimeZones(timeZone);
  const form = useForm<FirstRunForm>({
    draftKey: FIRST_RUN_DRAFT,
    form: firstRunForm,
    now: { name: '', language, currency, timeZone, menu: '', tables: '', staff: '' },
    problemsOf: (value) => readOf(value).problems,
    isNew: true,
  });
  const plan = readOf(form.value);
  const onSave = async (): Promise<boolean> => {
    if (plan.problems.length > 0) return false;
    // Tickets that are open in the current house must keep what they refer to.
    const read = checked(state, houseOf(plan, form.value, house));
    setInUse(read.ok ? [] : read.problems);
    if (!read.ok) return true;
    const ack = await save(
      (now) => houseOf(plan, form.value, now),
      intl.formatMessage({ id: 'welcome.made' }, { name: plan.name }),
    );
    // The typed text stays until the house is opened, so an undo leads back to it.
    if (!ack.ok) form.refuse(ack.error);
    return ack.ok;
  };
  const step = (number: 1 | 2 | 3) => (
    <legend className={styles.step}>
      <span aria-hidden="true">{number}</span>
      {say(`firstRun.step.${number}`)}
    </legend>
  );
  return (
    <div className={styles.page}>
      <FormFrame
        title={say('firstRun.title')}
        form={form}
        isNew
        saveText={say('firstRun.finish')}
        onSave={onSave}
        note={
          inUse.length > 0 && (
            <div className={frame.note} role="alert">
              <p>{say('firstRun.inUse')}</p>
              <Problems problems={inUse} />
            </div>
          )
        }
      >
        <fieldset className={styles.part}>
          {step(1)}
          <div className={frame.row}>
            <TextInput form={form} field="name" label={say('settings.name')} />
            <SelectInput
              form={form}
              field="language"
              label={say('settings.language')}
              options={LANGUAGES.map((value) => ({ value, text: say(`language.${value}`) }))}
            />
            <SelectInput
              form={form}
              field="currency"
              label={say('settings.currency')}
              options={currencies}
            />
            <SelectInput
              form={form}
              field="timeZone"
              label={say('settings.timeZone')}
              options={timeZones}
            />
          </div>
        </fieldset>
        <fieldset className={styles.part}>
          {step(2)}
          <div className={styles.beside}>
            <AreaInput
              form={form}
              field="menu"
              label={say('firstRun.menu')}
              hint={say('firstRun.menu.hint')}
              example={say('firstRun.menu.example')}
              rows={8}
              problems={plan.problems}
            />
            <MenuPreview plan={plan} currency={form.value.currency} />
          </div>
        </fieldset>
        <fieldset className={styles.part}>
          {step(3)}
          <div className={styles.beside}>
            <AreaInput
              form={form}
              field="tables"
              label={say('firstRun.tables')}
              hint={say('firstRun.tables.hint')}
              example={say('firstRun.tables.example')}
              rows={3}
              problems={plan.problems}
            />
            <AreaInput
              form={form}
              field="staff"
              label={say('firstRun.staff')}
              hint={say('firstRun.staff.hint')}
              example={say('firstRun.staff.example')}
              rows={3}
              problems={plan.problems}
            />
          </div>
          <PlacesPreview plan={plan} />
        </fieldset>
        <button type="button" className={buttons.quiet} onClick={onBack}>
          <Undo2 aria-hidden="true" />
          {say('welcome.back')}
        </button>
      </FormFrame>
    </div>
  );
}
