// bulletin rules: the list of rules, or the page of one.
import { localeOf } from '../base/localized';
import { rulePage } from '../report/rules';
import { rules as all, ruleOf } from '../rules/index';
import { type Command, Failure } from './failure';
import { print } from './output';

export const rules: Command = {
  usage: '[--locale en|zh] [ID]',
  options: { locale: { type: 'string' } },
  async run({ locale }, [id, ...more]) {
    const language = localeOf((locale as string | undefined) ?? process.env.LC_ALL ?? process.env.LANG);
    if (more.length > 0) throw new Failure('rules: names at most one rule');
    if (id === undefined) {
      const width = Math.max(...all.map((rule) => rule.id.length));
      await print(
        all
          .map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.docs.title[language]}\n`)
          .join(''),
      );
      return 0;
    }
    const rule = ruleOf(id);
    if (!rule) throw new Failure(`rules: no rule ${id}; \`bulletin rules\` lists them`);
    await print(rulePage(rule, language));
    return 0;
  },
};
