import { useIntl } from 'react-intl';
import { ORDER_TYPES } from '../../../shared/contract/house';
import ui from '../../ui/field.module.css';
import frame from '../form/form-frame.module.css';
import { TextInput } from '../form/inputs';
import { waitingSection } from '../kinds/settings/waiting';
import { SectionForm } from './section-form';

export function WaitingSettings() {
  const intl = useIntl();
  return (
    <SectionForm section={waitingSection}>
      {(form) => (
        <>
          <p className={ui.hint}>{intl.formatMessage({ id: 'settings.thresholds.hint' })}</p>
          {ORDER_TYPES.map((type) => {
            const what = intl.formatMessage({ id: `type.${type}` });
            return (
              <div key={type} className={frame.row}>
                {(['ageing', 'late'] as const).map((which) => (
                  <TextInput
                    key={which}
                    form={form}
                    field={`${which}.${type}`}
                    label={intl.formatMessage({ id: `settings.${which}` }, { type: what })}
                    unit={intl.formatMessage({ id: 'minutes' })}
                    figures
                  />
                ))}
              </div>
            );
          })}
        </>
      )}
    </SectionForm>
  );
}
