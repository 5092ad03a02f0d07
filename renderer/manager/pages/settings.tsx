import { ArrowLeft, PencilLine } from 'lucide-react';
import { useSay } from '../../say/use-say';
import buttons from '../../ui/button.module.css';
import { SECTIONS, type SectionName } from '../kinds/settings/section';
import list from '../list/list-page.module.css';
import { CoursesSettings } from '../settings/courses';
import { HouseSettings } from '../settings/house';
import { LanguagesSettings } from '../settings/languages';
import { PassSettings } from '../settings/pass';
import { PinsSettings } from '../settings/pins';
import { draftKeyOf } from '../settings/section-form';
import { ServiceSettings } from '../settings/service';
import { SoundsSettings } from '../settings/sounds';
import { WaitingSettings } from '../settings/waiting';
import { WindowsSettings } from '../settings/windows';
import { useOffice } from '../state';

const SECTION: Record<SectionName, () => React.ReactNode> = {
  house: HouseSettings,
  courses: CoursesSettings,
  pass: PassSettings,
  service: ServiceSettings,
  waiting: WaitingSettings,
  sounds: SoundsSettings,
  languages: LanguagesSettings,
  windows: WindowsSettings,
  pins: PinsSettings,
};

/** The sections on the left, the form of one on the right. */
export function SettingsPage() {
  const { selected, select, drafts } = useOffice();
  const say = useSay();
  const open = SECTIONS.find((name) => name === selected.settings) ?? 'house';
  const Open = SECTION[open];
  return (
    <div className={list.page} data-open={selected.settings !== undefined}>
      <section className={list.list} aria-label={say('page.settings')}>
        <ul className={list.sections}>
          {SECTIONS.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={list.row}
                aria-current={name === open}
                onClick={() => select('settings', name)}
              >
                <span className={list.name}>{say(`section.${name}`)}</span>{' '}
                {Object.hasOwn(drafts, draftKeyOf(name)) && (
                  <span className={list.edited}>
                    <PencilLine aria-hidden="true" />
                    {say('edited')}
                  </span>
                )}
                <span className={list.under}>{say(`section.${name}.what`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className={list.detail}>
        <button
          type="button"
          className={`${buttons.quiet} ${list.back}`}
          onClick={() => select('settings', undefined)}
        >
          <ArrowLeft aria-hidden="true" />
          {say('page.settings')}
        </button>
        <Open key={open} />
      </div>
    </div>
  );
}
