import { useSay } from '../../say/use-say';
import frame from '../form/form-frame.module.css';
import { SelectInput, TextInput } from '../form/inputs';
import { NEXT_SERVERS, serviceSection } from '../kinds/settings/service';
import { SectionForm } from './section-form';

export function ServiceSettings() {
  const say = useSay();
  return (
    <SectionForm section={serviceSection}>
      {(form) => (
        <>
          <SelectInput
            form={form}
            field="nextServer"
            label={say('settings.nextServer')}
            hint={say('settings.nextServer.hint')}
            options={NEXT_SERVERS.map((value) => ({
              value,
              text: say(`settings.nextServer.${value}`),
            }))}
          />
          <div className={frame.row}>
            <TextInput
              form={form}
              field="freeTables"
              label={say('settings.freeTables')}
              hint={say('settings.freeTables.hint')}
              unit={say('minutes')}
              figures
            />
            <TextInput
              form={form}
              field="fireBuffer"
              label={say('settings.fireBuffer')}
              hint={say('settings.fireBuffer.hint')}
              unit={say('minutes')}
              figures
            />
          </div>
        </>
      )}
    </SectionForm>
  );
}
