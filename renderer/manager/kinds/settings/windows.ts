import { z } from 'zod';
import { PLACEMENTS_MAX, type Placement, WINDOW_MODES } from '../../../../shared/contract/house';
import { START_ROLES, WINDOW_ROLES } from '../../../../shared/contract/roles';
import { Reader } from '../problems';
import { type Section, withSettings, yes } from './section';

const placementRow = z.object({
  role: z.enum(WINDOW_ROLES),
  display: z.int().min(0).max(15),
  mode: z.enum(WINDOW_MODES),
});
const form = z.object({ windows: z.array(placementRow), startWithComputer: z.boolean() });
export type WindowsForm = z.infer<typeof form>;

/** The windows that a start opens by default, written out so that they can be changed. */
export const usualWindows = (): Placement[] =>
  START_ROLES.map((role) => ({ role, display: 0, mode: 'window' }));

/** No window in the form means the default. A start that opens no window could not be corrected. */
export const windowsSection: Section<WindowsForm> = {
  name: 'windows',
  form,
  toForm: ({ settings }) => ({
    windows: settings.windows ?? [],
    startWithComputer: settings.startWithComputer === true,
  }),
  read: ({ windows, startWithComputer }, house) => {
    const reader = new Reader();
    if (windows.length > PLACEMENTS_MAX)
      reader.fault('windows', 'tooMany', { max: PLACEMENTS_MAX });
    return reader.result(
      withSettings(house, {
        windows: windows.length === 0 ? undefined : windows,
        startWithComputer: yes(startWithComputer, house.settings.startWithComputer),
      }),
    );
  },
};
