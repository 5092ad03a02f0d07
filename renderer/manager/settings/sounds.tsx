import { useIntl } from 'react-intl';
import { SOUND_KINDS } from '../../../shared/contract/house';
import ui from '../../ui/field.module.css';
import frame from '../form/form-frame.module.css';
import { SwitchInput, TextInput } from '../form/inputs';
import { soundsSection } from '../kinds/settings/sounds';
import { SectionForm } from './section-form';

export function SoundsSettings() {
  const intl = useIntl();
  return (
    <SectionForm section={soundsSection}>
      {(form) => (
        <>
          <p className={ui.hint}>{intl.formatMessage({ id: 'settings.sounds.hint' })}</p>
          <div className={frame.row}>
            {SOUND_KINDS.map((kind) => (
              <SwitchInput
                key={kind}
                form={form}
                field={kind}
                label={intl.formatMessage({ id: `sound.${kind}` })}
              />
            ))}
          </div>
          <TextInput
            form={form}
            field="ringAgain"
            label={intl.formatMessage({ id: 'settings.ringAgain' })}
            hint={intl.formatMessage({ id: 'settings.ringAgain.hint' })}
            unit={intl.formatMessage({ id: 'seconds' })}
            figures
          />
        </>
      )}
    </SectionForm>
  );
}
