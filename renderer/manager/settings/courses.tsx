import { COURSES_MAX, QUICK_NOTES_MAX } from '../../../shared/contract/house';
import { useSay } from '../../say/use-say';
import frame from '../form/form-frame.module.css';
import { SwitchInput } from '../form/inputs';
import { coursesSection } from '../kinds/settings/courses';
import { TextRows } from '../list/text-rows';
import { SectionForm } from './section-form';

export function CoursesSettings() {
  const say = useSay();
  return (
    <SectionForm section={coursesSection}>
      {(form) => (
        <>
          <div className={frame.row}>
            <SwitchInput
              form={form}
              field="autoFire"
              label={say('settings.autoFire')}
              hint={say('settings.autoFire.hint')}
            />
            <SwitchInput
              form={form}
              field="landTogether"
              label={say('settings.landTogether')}
              hint={say('settings.landTogether.hint')}
            />
          </div>
          <TextRows form={form} field="courses" max={COURSES_MAX} isNumbered />
          <TextRows form={form} field="quickNotes" max={QUICK_NOTES_MAX} />
        </>
      )}
    </SectionForm>
  );
}
