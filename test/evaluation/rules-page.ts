// npm run rules-page: writes docs/rules.md and docs/rules.zh.md from the rules.
import { writeFileSync } from 'node:fs';
import { rulesPage } from '../../server/report/rules';
import { rules } from '../../server/rules/index';

writeFileSync('docs/rules.md', rulesPage(rules, 'en'));
writeFileSync('docs/rules.zh.md', rulesPage(rules, 'zh'));
