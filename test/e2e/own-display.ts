/** Gives each worker its own display if there are several, so that no app takes another's focus. */
const displays = (process.env.HEARD_DISPLAYS ?? '').split(' ').filter(Boolean);
const own = displays[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % displays.length];
if (own) process.env.DISPLAY = own;
