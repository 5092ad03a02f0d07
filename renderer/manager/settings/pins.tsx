import { KeyRound } from 'lucide-react';
import { PURPOSES } from '../../../shared/contract/pins';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import frame from '../form/form-frame.module.css';
import { SwitchInput } from '../form/inputs';
import { pinsSection } from '../kinds/settings/pins';
import { usePins } from '../pins/use-pins';
import { useOffice } from '../state';
import { SectionForm } from './section-form';

export function PinsSettings() {
  const { go } = useOffice();
  const { pins } = usePins();
  const say = useSay();
  return (
    <SectionForm section={pinsSection}>
      {(form) => (
        <>
          {pins && !pins.isArmed && (
            <div className={frame.note} role="note">
              <KeyRound aria-hidden="true" />
              <p>{say('settings.pins.none')}</p>
              <button type="button" className={buttons.plain} onClick={() => go('staff')}>
                {say('settings.pins.staff')}
              </button>
            </div>
          )}
          {PURPOSES.map((purpose) => (
            <SwitchInput
              key={purpose}
              form={form}
              field={purpose}
              label={say(`settings.pins.${purpose}`)}
              hint={say(`settings.pins.${purpose}.hint`)}
            />
          ))}
        </>
      )}
    </SectionForm>
  );
}
