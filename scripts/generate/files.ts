// All generated files but the list of rules: their names and contents. What keeps them true is
// test/unit/rules/generated.test.ts.
import { rulesIndex, rulesOfGroup } from './pages';
import { configSchema, lexiconSchema, schemaSchema, wordingSchema } from './schemas';
import { withGeneratedSettings, withRuleTexts } from './settings';
import { wordsSchema } from './wordsSchema';

/** Folders in which every file is a generated one. */
export const generatedFolders = ['docs/rules', 'schemas'] as const;

/**
 * File names, relative to the project, with contents. `read` gives the content of a file of which only a part is
 * generated.
 * @throws when a group of rules has no name yet, saying where to give it one
 */
export function generatedFiles(read: (file: string) => string): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(
      (['en', 'zh'] as const).flatMap((locale) => {
        const ending = locale === 'zh' ? '.zh.md' : '.md';
        return [
          [`docs/rules${ending}`, rulesIndex(locale)],
          ...rulesOfGroup(locale).map(({ group, page }) => [`docs/rules/${group}${ending}`, page]),
        ];
      }),
    ),
    'schemas/config.json': json(configSchema()),
    'schemas/lexicon.json': json(lexiconSchema()),
    'schemas/schema.json': json(schemaSchema()),
    'schemas/wording.json': json(wordingSchema()),
    'schemas/words.json': json(wordsSchema()),
    'package.json': json(withGeneratedSettings(JSON.parse(read('package.json')))),
    'package.nls.json': json(withRuleTexts(JSON.parse(read('package.nls.json')), 'en')),
    'package.nls.zh-cn.json': json(withRuleTexts(JSON.parse(read('package.nls.zh-cn.json')), 'zh')),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
