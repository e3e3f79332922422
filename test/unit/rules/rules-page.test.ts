// docs/rules.md and docs/rules.zh.md are what the rules say of themselves; `npm run rules-page` renews them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesPage } from '../../../server/report/rules';
import { rules } from '../../../server/rules/index';

describe('the rules page', () => {
  for (const [file, locale] of [
    ['docs/rules.md', 'en'],
    ['docs/rules.zh.md', 'zh'],
  ] as const) {
    it(`${file} is up to date`, () =>
      assert.ok(readFileSync(file, 'utf8') === rulesPage(rules, locale), 'run npm run rules-page'));
  }
});
