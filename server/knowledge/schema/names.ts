// What elements are called when one speaks to an editor, and which printed labels mean the same.

import { type Localized, say } from '../../base/localized';
import { fromWords } from '../../language/vocabulary';
import { fieldLabels } from '../../language/words';
import type { ElementKind } from '../../syntax/tree';

export const elementNames: Readonly<Record<ElementKind, Localized>> = {
  classification: say('classification line', '密级或属性标识'),
  masthead: say('masthead', '刊名'),
  issue: say('issue number', '期号'),
  'cumulative-issue': say('cumulative issue number', '总期号'),
  volume: say('volume number', '卷号'),
  issuer: say('issuer', '编发单位'),
  date: say('date', '日期'),
  'editors-note': say("editor's note", '编者按'),
  series: say('series line', '专报系列行'),
  title: say('title', '标题'),
  lead: say('lead', '导语'),
  heading: say('heading', '小标题'),
  point: say('point', '要点'),
  paragraph: say('paragraph', '段落'),
  'list-item': say('list item', '列项'),
  footnote: say('footnote', '脚注'),
  credit: say('credit', '编辑署名'),
  contact: say('contact', '联系方式'),
  distribution: say('distribution list', '报送范围'),
};

/** Labels that stand for each other; which one a series prints is part of its formats. */
const meanings = fromWords(
  () => new Map(fieldLabels().synonyms.flatMap((group) => group.map((label) => [label, group[0]!] as const))),
);

/** One key for labels that mean the same: Tel. and Phone, 邮箱 and E-mail. */
export function meaningOf(label: string): string {
  const plain = label.toLowerCase().replace(/[.\s:：]+$/, '');
  return meanings().get(plain) ?? plain;
}
