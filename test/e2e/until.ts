/** Resolves with what `read` gives once it is `right`; undefined when the time is over. */
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
