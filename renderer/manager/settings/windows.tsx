import { useSay } from '../../say/use-say';
import ui from '../../ui/field.module.css';
import { SwitchInput } from '../form/inputs';
import { windowsSection } from '../kinds/settings/windows';
import { SectionForm } from './section-form';
import { WindowRows } from './window-rows';

export function WindowsSettings() {
  const say = useSay();
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
