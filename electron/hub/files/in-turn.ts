/** Runs one task at a time, in the order of the calls. Settles as the task does. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function newTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
