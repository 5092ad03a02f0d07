import { useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import ui from '../../ui/field.module.css';
import { SwitchInput } from '../form/inputs';
import { windowsSection } from '../kinds/settings/windows';
import { SectionForm } from './section-form';
import { WindowRows } from './window-rows';

export function WindowsSettings() {
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id });
  return (
    <SectionForm section={windowsSection}>
      {(form) => (
        <>
          <p className={ui.hint}>{say('settings.windows.hint')}</p>
          <WindowRows form={form} />
          <SwitchInput
            form={form}
            field="startWithComputer"
            label={say('settings.startWithComputer')}
            hint={say('settings.startWithComputer.hint')}
          />
        </>
      )}
    </SectionForm>
  );
}
