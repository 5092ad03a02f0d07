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

/** What a start opens where nothing is set, written down so that it can be changed. */
export const usualWindows = (): Placement[] =>
  START_ROLES.map((role) => ({ role, display: 0, mode: 'window' }));

/** No window in the form means: as usual. A start that opens nothing could not be set right again. */
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
