/**
 * A queue of calls: each begins once the one before it has been answered, so that what was asked for last also
 * arrives last. Two calls of one page may travel beside each other and change places.
 */
export function createTurns(): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (call) => {
    const answer = last.then(call, call);
    last = answer;
    return answer;
  };
}
