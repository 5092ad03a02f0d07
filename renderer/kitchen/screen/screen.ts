import { z } from 'zod';
import { KEY_ACTIONS } from '../keys/keys';
import { NEWS_KINDS } from '../news/diff';

/** The most columns that a person can ask for. */
export const COLUMNS_MAX = 8;
export const THEMES = ['dark', 'light'] as const;

/** How this one screen shows and rings. Each part that cannot be read is as it comes. */
const screen = z
  .object({
    /** 0: as many as fit. */
    columns: z.int().min(0).max(COLUMNS_MAX).catch(0),
    /** To be read from two metres. */
    isLarge: z.boolean().catch(false),
    theme: z.enum(THEMES).catch('dark'),
    /** News that makes no sound here. */
    silent: z.array(z.enum(NEWS_KINDS)).readonly().catch([]),
    /** Keys that are not as they come. */
    keys: z.partialRecord(z.enum(KEY_ACTIONS), z.string().min(1).max(30)).catch({}),
  })
  .catch({ columns: 0, isLarge: false, theme: 'dark', silent: [], keys: {} });

export type Screen = z.infer<typeof screen>;

/** The settings out of what the window kept, whatever became of it. */
export function readScreen(kept: string | null): Screen {
  try {
    return screen.parse(JSON.parse(kept ?? '{}'));
  } catch {
    return screen.parse({});
  }
}

/** How much bigger everything is that is read from two metres. */
export const LARGE_SCALE = 1.3;
