import { z } from 'zod';
import { type Settings, SOUND_KINDS, type SoundKind } from '../../../shared/contract/house';
import { theme } from '../../ui/theme';
import { KEY_ACTIONS } from '../keys/keys';

/** The most columns that a person can choose. */
export const COLUMNS_MAX = 8;

/** The settings of one screen. A field that cannot be read gets its default. */
export const screen = z
  .object({
    /** 0: as many as fit. */
    columns: z.int().min(0).max(COLUMNS_MAX).catch(0),
    /** Large type, to read from two metres. */
    isLarge: z.boolean().catch(false),
    theme: theme.catch('dark'),
    /** Sounds that differ from the house's setting. */
    sounds: z.partialRecord(z.enum(SOUND_KINDS), z.boolean()).catch({}),
    /** Keys that differ from the defaults. */
    keys: z.partialRecord(z.enum(KEY_ACTIONS), z.string().min(1).max(30)).catch({}),
    /** A digit bumps the ticket that it picks. */
    digitsBump: z.boolean().catch(false),
  })
  .catch({
    columns: 0,
    isLarge: false,
    theme: 'dark',
    sounds: {},
    keys: {},
    digitsBump: false,
  });

export type Screen = z.infer<typeof screen>;

/** Returns whether a kind of news makes a sound here: the screen's setting, or else the house's. */
export const isHeard = (
  kind: SoundKind,
  screen: Pick<Screen, 'sounds'>,
  house: Pick<Settings, 'sounds'>,
): boolean => screen.sounds[kind] ?? house.sounds?.[kind] ?? true;
