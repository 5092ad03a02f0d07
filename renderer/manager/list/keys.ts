/** What is selected instead of a thing's key: no key is spelt like these. */
export const NEW = '+';
export const NAMES = '#';
