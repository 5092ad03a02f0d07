const LENGTH_MAX = 64;

/** A short stable key made from a name, and not in `taken`: `Crème brûlée` ▶ `creme-brulee-2`. */
export function newSlug(name: string, taken: Iterable<string>, fallback: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LENGTH_MAX - 4)
    .replace(/^-+|-+$/gu, '');
  const base = plain === '' ? fallback : plain;
  const known = new Set(taken);
  if (!known.has(base)) return base;
  let count = 2;
  while (known.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
