/** Resolves with the value of `read` once it is `right`; undefined after the time limit. */
export async function until<T>(
  read: () => Promise<T> | T,
  right: (value: T) => boolean,
  ms = 30_000,
): Promise<T | undefined> {
  const deadline = Date.now() + ms;
  while (Date.now() < deadline) {
    const value = await read();
    if (right(value)) return value;
    await new Promise((next) => setTimeout(next, 25));
  }
  return undefined;
}
