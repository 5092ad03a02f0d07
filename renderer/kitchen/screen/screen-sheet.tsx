import { FormattedMessage, useIntl } from 'react-intl';
import {
  LANGUAGES,
  type Settings,
  SOUND_KINDS,
  type Station,
} from '../../../shared/contract/house';
import { useLanguage } from '../../ui/language';
import { Sheet } from '../../ui/sheet';
import { THEMES } from '../../ui/theme';
import type { View } from '../header/use-view';
import { Check } from './check';
import { Choice } from './choice';
import { KeySettings } from './key-settings';
import { COLUMNS_MAX, isHeard, type Screen } from './screen';
import styles from './screen-sheet.module.css';

type Props = {
  screen: Screen;
  change(part: Partial<Screen>): void;
  known: readonly Station[];
  /** The house's settings, which apply where this screen has none. */
  settings: Settings;
  view: View;
  choose(view: View): void;
  onClose(): void;
};

const SPOKEN = ['here', ...LANGUAGES] as const;
const COLUMNS = Array.from({ length: COLUMNS_MAX + 1 }, (_, count) => count);

/** The settings of this screen: display, sounds, stations. Each screen has its own. */
export function ScreenSheet({ screen, change, known, settings, view, choose, onClose }: Props) {
  const intl = useIntl();
  const { chosen, choose: speak } = useLanguage();
  const { columns, isLarge, theme, sounds, keys, digitsBump } = screen;
  const tick = (id: string, isOn: boolean) => {
    const now = typeof view === 'string' ? [] : view;
    const next = isOn ? [...now, id] : now.filter((one) => one !== id);
    choose(
      next.length === 0 ? 'all' : known.map((one) => one.id).filter((one) => next.includes(one)),
    );
  };
  return (
    <Sheet title={intl.formatMessage({ id: 'screen.title' })} onClose={onClose}>
      <div className={styles.list}>
        <fieldset className={styles.group}>
          <legend>
            <FormattedMessage id="kitchen.stations" />
          </legend>
          <Check isOn={view === 'all'} onChange={() => choose('all')}>
            {intl.formatMessage({ id: 'screen.allStations' })}
          </Check>
          {known.map(({ id, name }) => (
            <Check
              key={id}
              isOn={typeof view !== 'string' && view.includes(id)}
              onChange={(isOn) => tick(id, isOn)}
            >
              {name}
            </Check>
          ))}
          <Check isOn={view === 'expo'} onChange={(isOn) => choose(isOn ? 'expo' : 'all')}>
            {intl.formatMessage({ id: 'screen.expo' })}
          </Check>
        </fieldset>
        <Choice
          title={intl.formatMessage({ id: 'common.language' })}
          hint={intl.formatMessage({ id: 'screen.language.hint' })}
          isWide
          options={SPOKEN}
          chosen={chosen ?? 'here'}
          label={(one) => intl.formatMessage({ id: `screen.language.${one}` })}
          choose={(one) => speak(one === 'here' ? undefined : one)}
        />
        <Choice
          title={intl.formatMessage({ id: 'screen.columns' })}
          hint={intl.formatMessage({ id: 'screen.columns.hint' })}
          options={COLUMNS}
          chosen={columns}
          label={(count) => (count === 0 ? intl.formatMessage({ id: 'screen.auto' }) : `${count}`)}
          choose={(count) => change({ columns: count })}
        />
        <Choice
          title={intl.formatMessage({ id: 'screen.theme' })}
          options={THEMES}
          chosen={theme}
          label={(one) => intl.formatMessage({ id: `screen.theme.${one}` })}
          choose={(one) => change({ theme: one })}
        />
        <fieldset className={styles.group}>
          <legend>
            <FormattedMessage id="screen.type" />
          </legend>
          <Check isOn={isLarge} onChange={(isOn) => change({ isLarge: isOn })}>
            {intl.formatMessage({ id: 'screen.large' })}
          </Check>
        </fieldset>
        <fieldset className={styles.group}>
          <legend>
            <FormattedMessage id="screen.sounds" />
          </legend>
          {SOUND_KINDS.map((kind) => (
            <Check
              key={kind}
              isOn={isHeard(kind, screen, settings)}
              onChange={(isOn) => change({ sounds: { ...sounds, [kind]: isOn } })}
            >
              {intl.formatMessage({ id: `screen.sound.${kind}` })}
            </Check>
          ))}
        </fieldset>
        <KeySettings keys={keys} digitsBump={digitsBump} change={change} />
      </div>
    </Sheet>
  );
}
