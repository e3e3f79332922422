// npm run snapshot: writes the findings in the published texts, so that the effect of a change to a rule is seen in its diff.
import { writeFileSync } from 'node:fs';
import { neededTexts } from '../harness/texts';
import { findingsIn, line } from './published';

writeFileSync('test/judgements/snapshot.txt', `${findingsIn(neededTexts()).map(line).join('\n')}\n`);
