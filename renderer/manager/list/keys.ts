/** Selections other than a thing's key; no key looks like these. */
export const NEW = '+';
export const NAMES = '#';
export const DAYPARTS = '#dayparts';
