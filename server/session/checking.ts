// Checks that run a little at a time, one for each version of a draft, and answers that rest on them.
import { checkInSteps } from '../rules/check';
import { inSlices } from './inSlices';
import { answer, draftOf, type Feature, type Session } from './session';

/**
 * Has a draft checked, so that what needs its findings next has them at once; false when it was changed meanwhile.
 * Never rejects.
 */
export function checked(session: Session, uri: string): Promise<boolean> {
  const { running } = session.checks;
  const text = draftOf(session, uri)?.text;
  if (!text) return Promise.resolve(false);
  const before = running.get(uri);
  if (before?.text === text) return before.done;
  const check = async (): Promise<boolean> => {
    const steps = await answer(session, 'check', uri, checkInSteps);
    const isCurrent = () => draftOf(session, uri)?.text === text;
    // what fails here fails again, and is logged, where the findings are asked for
    const found = steps && (await inSlices(steps, isCurrent).catch(() => null));
    if (running.get(uri)?.text === text) running.delete(uri);
    return found !== undefined && isCurrent();
  };
  const done = check();
  running.set(uri, { text, done });
  return done;
}

/**
 * As `answer`, for a feature that rests on the findings: those of a long text are waited for, while other requests are
 * answered.
 */
export async function checkedAnswer<R>(
  session: Session,
  name: string,
  uri: string,
  feature: Feature<R>,
): Promise<R | null> {
  while (draftOf(session, uri) && !(await checked(session, uri)));
  return answer(session, name, uri, feature);
}
