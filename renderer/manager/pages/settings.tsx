import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { LANGUAGES, ORDER_TYPES } from '../../../shared/contract/house';
import { useHouse } from '../../feed/house';
import { useDesk } from '../desk';
import { FormFrame } from '../form/form-frame';
import frame from '../form/form-frame.module.css';
import { SelectInput, SwitchInput, TextInput } from '../form/inputs';
import { useForm } from '../form/use-form';
import { readSettings, settingsForm, toSettingsForm } from '../kinds/settings';
import styles from './settings.module.css';

const DRAFT = 'settings:';
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  text: `${String(hour).padStart(2, '0')}:00`,
}));

export function SettingsPage() {
  const { house } = useHouse();
  const { save, setDraft } = useDesk();
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const currencies = useCurrencies(house.settings.currency);
  const form = useForm({
    draftKey: DRAFT,
    form: settingsForm,
    now: toSettingsForm(house),
    problemsOf: (value) => {
      const read = readSettings(value, house);
      return read.ok ? [] : read.problems;
    },
  });
  const onSave = async (): Promise<boolean> => {
    if (!readSettings(form.value, house).ok) return false;
    const ack = await save((now) => {
      const read = readSettings(form.value, now);
      return read.ok ? read.thing : now;
    }, say('settings.saved'));
    if (ack.ok) setDraft(DRAFT, undefined);
    else form.refuse(ack.error);
    return ack.ok;
  };
  return (
    <div className={styles.page}>
      <FormFrame title={say('page.settings')} form={form} onSave={onSave}>
        <div className={frame.row}>
          <TextInput form={form} field="name" label={say('settings.name')} />
          <SelectInput
            form={form}
            field="language"
            label={say('settings.language')}
            hint={say('settings.language.hint')}
            options={LANGUAGES.map((value) => ({ value, text: say(`language.${value}`) }))}
          />
        </div>
        <div className={frame.row}>
          <SelectInput
            form={form}
            field="currency"
            label={say('settings.currency')}
            options={currencies}
          />
          <SelectInput
            form={form}
            field="dayTurnHour"
            label={say('settings.dayTurn')}
            hint={say('settings.dayTurn.hint')}
            options={HOURS}
          />
        </div>
        <div className={frame.row}>
          <SwitchInput
            form={form}
            field="expo"
            label={say('settings.expo')}
            hint={say('settings.expo.hint')}
          />
          <TextInput
            form={form}
            field="pageAgain"
            label={say('settings.pageAgain')}
            hint={say('settings.pageAgain.hint')}
            unit={say('seconds')}
            figures
          />
        </div>
        <div className={frame.row}>
          <SwitchInput
            form={form}
            field="autoFire"
            label={say('settings.autoFire')}
            hint={say('settings.autoFire.hint')}
          />
          <SelectInput
            form={form}
            field="defaultStation"
            label={say('settings.defaultStation')}
            hint={say('settings.defaultStation.hint')}
            options={house.stations.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </div>
        <section aria-label={say('settings.thresholds')} className={styles.thresholds}>
          <h3>{say('settings.thresholds')}</h3>
          <p>{say('settings.thresholds.hint')}</p>
          {ORDER_TYPES.map((type) => {
            const what = intl.formatMessage({ id: `type.${type}` });
            const label = (id: string) => intl.formatMessage({ id }, { type: what });
            return (
              <div key={type} className={frame.row}>
                <TextInput
                  form={form}
                  field={`ageing.${type}`}
                  label={label('settings.ageing')}
                  unit={say('minutes')}
                  figures
                />
                <TextInput
                  form={form}
                  field={`late.${type}`}
                  label={label('settings.late')}
                  unit={say('minutes')}
                  figures
                />
              </div>
            );
          })}
        </section>
      </FormFrame>
    </div>
  );
}

/** The world's currencies by their names in this language; the house's own is there in any case. */
function useCurrencies(own: string) {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    const codes = new Set([own, ...Intl.supportedValuesOf('currency')]);
    return [...codes]
      .map((value) => ({ value, text: `${names.of(value) ?? value} (${value})` }))
      .sort((a, b) => a.text.localeCompare(b.text, locale));
  }, [locale, own]);
}
