import { expect, it } from 'vitest';
import { followSetting } from '../../../electron/hub/follow-setting';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { makeCommand, openHouse, order } from './house';

it('a setting is passed on at once and when it changes, and at no other time', async () => {
  const house = await openHouse();
  const heard: unknown[] = [];
  followSetting(
    house,
    (settings) => settings.windows,
    (windows) => heard.push(windows),
  );
  const windows = [{ role: 'kitchen', display: 1, mode: 'kiosk' } as const];
  const change = (settings: object) =>
    house.hub.submit(
      makeCommand('house.change', { settings: { ...sampleHouse.settings, ...settings } }),
      { role: 'manager' },
    );
  await house.hub.submit(order().command, { role: 'front-of-house' });
  await change({ windows });
  await change({ windows: structuredClone(windows), expo: true });
  await change({});
  expect(heard).toEqual([undefined, windows, undefined]);
});
