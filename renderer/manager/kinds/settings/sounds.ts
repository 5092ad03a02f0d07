import { z } from 'zod';
import { SOUND_KINDS, type SoundKind } from '../../../../shared/contract/house';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

export type SoundsForm = Record<SoundKind, boolean>;

/** A sound is on until a person switches it off. */
export const soundsSection: Section<SoundsForm> = {
  name: 'sounds',
  form: z.object(
    Object.fromEntries(SOUND_KINDS.map((kind) => [kind, z.boolean()])) as Record<
      SoundKind,
      z.ZodBoolean
    >,
  ),
  toForm: ({ settings }) =>
    Object.fromEntries(
      SOUND_KINDS.map((kind) => [kind, settings.sounds?.[kind] !== false]),
    ) as SoundsForm,
  read: (form, house) => {
    const isUsual = SOUND_KINDS.every((kind) => form[kind]);
    const sounds = isUsual && house.settings.sounds === undefined ? undefined : { ...form };
    return new Reader().result(withSettings(house, { sounds }));
  },
};
