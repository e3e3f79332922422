// Long work a little at a time, so that the server answers what comes in meanwhile.

/** In milliseconds: the check of an issue after a keystroke takes less. */
const slice = 25;

/** In milliseconds: enough for the requests that have come in. */
const pause = 2;

/** What steps come to, or undefined once they need not go on. Whether they need is asked after each pause. */
export async function inSlices<T>(steps: Generator<void, T>, goesOn: () => boolean): Promise<T | undefined> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!goesOn()) return undefined;
    until = performance.now() + slice;
  }
}
