import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import frame from '../form/form-frame.module.css';
import { SelectInput, SwitchInput, TextInput } from '../form/inputs';
import { passSection } from '../kinds/settings/pass';
import { SectionForm } from './section-form';

export function PassSettings() {
  const { house } = useHouse();
  const say = useSay();
  return (
    <SectionForm section={passSection}>
      {(form) => (
        <>
          <SwitchInput
            form={form}
            field="expo"
            label={say('settings.expo')}
            hint={say('settings.expo.hint')}
          />
          <div className={frame.row}>
            <TextInput
              form={form}
              field="pageAgain"
              label={say('settings.pageAgain')}
              hint={say('settings.pageAgain.hint')}
              unit={say('seconds')}
              figures
            />
            <SelectInput
              form={form}
              field="defaultStation"
              label={say('settings.defaultStation')}
              hint={say('settings.defaultStation.hint')}
              options={house.stations.map(({ id, name }) => ({ value: id, text: name }))}
            />
          </div>
        </>
      )}
    </SectionForm>
  );
}
