// How far an issue is: what is still to be filled in, to be translated, to be mended.
import type { Finding } from '../../base/finding';
import { beadsOf } from '../../model/alignment/align';
import { blockPairs, isTranslated } from '../../model/alignment/blocks';
import { kindFor } from '../../model/structure';
import { unfinishedRule } from '../../protocol';
import { check } from '../../rules/check';
import type { Element } from '../../syntax/tree';
import type { InDocument } from '../feature';

export interface ToDo {
  /** Places to fill in. */
  readonly unfinished: readonly Finding[];
  /** Blocks of an issue in two languages that stand in one of them. */
  readonly untranslated: readonly Element[];
  /** Errors besides. */
  readonly mistakes: readonly Finding[];
}

const missingTranslation = 'missing-translation';

export const toDo: InDocument<ToDo> = (bulletin, context) => {
  const findings = check(bulletin, context);
  const { single } = blockPairs(bulletin);
  const isBilingual = bulletin.languages.length === 2 || kindFor(bulletin, context)?.languages.length === 2;
  const inOne = beadsOf(bulletin).length > 0 ? [...single.zh, ...single.en] : bulletin.elements.filter(isTranslated);
  return {
    unfinished: findings.filter(({ rule }) => rule === unfinishedRule),
    untranslated: isBilingual ? inOne : [],
    mistakes: findings.filter(
      ({ rule, severity }) => severity === 'error' && rule !== unfinishedRule && rule !== missingTranslation,
    ),
  };
};
