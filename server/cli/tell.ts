// What is told beside the results: lines on standard error.
import { visible } from '../report/visible';

/** One line on standard error, whatever is in the message. */
export function tell(message: string): void {
  process.stderr.write(`${visible(message)}\n`);
}
