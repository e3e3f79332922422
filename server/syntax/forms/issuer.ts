// The editing unit on a line of its own, with its label or suffix: 主办：…, …编.
import { issuerOf } from '../names';
import { sourceSpan } from '../prose';
import type { Form, Match } from './form';

export interface IssuerMatch extends Match {
  readonly form: 'issuer';
  readonly label?: string;
  readonly start: number;
  readonly end: number;
}

export const issuer: Form<IssuerMatch> = {
  name: 'issuer',
  where: 'header',
  matches(text, { language }) {
    const found = issuerOf(text, language);
    return found && (found.label !== undefined || found.end < text.length) ? { form: 'issuer', ...found } : undefined;
  },
  goesOn: () => false,
  make(block, { label, start, end }, maker) {
    const draft = maker.add('issuer', block);
    if (label !== undefined) draft.label = label;
    draft.value = block.prose.text.slice(start, end);
    draft.valueSpan = sourceSpan(block.prose, start, end);
    return true;
  },
};
