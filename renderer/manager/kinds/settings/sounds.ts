import { z } from 'zod';
import { SOUND_KINDS, type SoundKind } from '../../../../shared/contract/house';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

export type SoundsForm = Record<SoundKind, boolean> & { ringAgain: string };

const SECONDS = { min: 5, max: 3600, whole: true };

/** A sound is on until a person switches it off. */
export const soundsSection: Section<SoundsForm> = {
  name: 'sounds',
  form: z.object({
    ...(Object.fromEntries(SOUND_KINDS.map((kind) => [kind, z.boolean()])) as Record<
      SoundKind,
      z.ZodBoolean
    >),
    ringAgain: z.string().default(''),
  }),
  toForm: ({ settings: { sounds, ringAgainAfterSeconds } }) => ({
    ...(Object.fromEntries(SOUND_KINDS.map((kind) => [kind, sounds?.[kind] !== false])) as Record<
      SoundKind,
      boolean
    >),
    ringAgain: ringAgainAfterSeconds === undefined ? '' : String(ringAgainAfterSeconds),
  }),
  read: ({ ringAgain, ...kinds }, house) => {
    const reader = new Reader();
    const isUsual = SOUND_KINDS.every((kind) => kinds[kind]);
    const sounds = isUsual && house.settings.sounds === undefined ? undefined : { ...kinds };
    const ringAgainAfterSeconds = reader.optionalNumber('ringAgain', ringAgain, SECONDS);
    return reader.result(withSettings(house, { sounds, ringAgainAfterSeconds }));
  },
};
