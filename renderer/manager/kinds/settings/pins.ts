import { z } from 'zod';
import { Reader } from '../problems';
import { type Section, withSettings, yes } from './section';

const form = z.object({ voids: z.boolean(), restore: z.boolean(), manager: z.boolean() });
export type PinsForm = z.infer<typeof form>;

export const pinsSection: Section<PinsForm> = {
  name: 'pins',
  form,
  toForm: ({ settings: { pins } }) => ({
    voids: pins?.voids === true,
    restore: pins?.restore === true,
    manager: pins?.manager === true,
  }),
  read: ({ voids, restore, manager }, house) => {
    const { pins } = house.settings;
    const said = {
      voids: yes(voids, pins?.voids),
      restore: yes(restore, pins?.restore),
      manager: yes(manager, pins?.manager),
    };
    const entries = Object.entries(said).filter(([, value]) => value !== undefined);
    const next =
      entries.length === 0 && pins === undefined ? undefined : Object.fromEntries(entries);
    return new Reader().result(withSettings(house, { pins: next }));
  },
};
