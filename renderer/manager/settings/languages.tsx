import { useIntl } from 'react-intl';
import { WINDOW_ROLES } from '../../../shared/contract/roles';
import ui from '../../ui/field.module.css';
import frame from '../form/form-frame.module.css';
import { LanguageInput } from '../form/language-input';
import { languagesSection } from '../kinds/settings/languages';
import { SectionForm } from './section-form';

export function LanguagesSettings() {
  const intl = useIntl();
  return (
    <SectionForm section={languagesSection}>
      {(form) => (
        <>
          <p className={ui.hint}>{intl.formatMessage({ id: 'settings.languages.hint' })}</p>
          <div className={frame.row}>
            {WINDOW_ROLES.map((role) => (
              <LanguageInput
                key={role}
                form={form}
                field={role}
                label={intl.formatMessage({ id: `role.${role}` })}
              />
            ))}
          </div>
        </>
      )}
    </SectionForm>
  );
}
