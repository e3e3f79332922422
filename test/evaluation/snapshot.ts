// npm run snapshot: writes the findings in the published texts, so that the effect of a change to a rule is seen in its diff.
import { writeFileSync } from 'node:fs';
import { publishedTexts } from '../texts';
import { findingsIn, line } from './published';

const texts = publishedTexts();
if (!texts)
  throw new Error(
    'The published texts are not at hand: put them beside the project in ../shared, or name their folder in BULLETIN_TEXTS',
  );
writeFileSync('test/judgements/snapshot.txt', `${findingsIn(texts).map(line).join('\n')}\n`);
