// The colophon: credits, contacts and distribution lists, several of which may share a line.
import { countScripts } from '../language/shared/script';

/** A labelled entry of a line; offsets are into the line's prose. */
export interface Entry {
  readonly kind: 'credit' | 'contact' | 'distribution';
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly labelEnd: number;
  readonly value: string | readonly string[];
  readonly valueStart: number;
  readonly valueEnd: number;
}

const credits =
  '本期责任编辑|本期编辑|本期责编|本期主编|责任编辑|执行主编|常务副主编|副主编|总编辑|主编|编委会主任|编委会副主任|编委会成员|编委会|编辑委员会|编委|副主任|主任|编审|编辑|责编|整理|撰稿人?|撰写|执笔人?|供稿人?|供稿单位|供稿|审稿|审核人?|审定|审签|审校|核稿|签发人?|校对|校核|统稿|翻译|译者|译校|编译|记录人?|摄影|作者|编写组?|策划|总监制|监制|顾问|通讯员|记者|排版|美编|統稿|責任編輯|主編|編輯|審核|簽發|撰稿';
const creditsEn =
  'Compiled by|Compilers?|Edited by|Editors?[- ]in[- ](?:Charge|Chief)|Executive Editors?|Managing Editors?|Associate Editors?|Deputy Editors?|Chief Editors?|Editors?|Written by|Authors?|Contributors?|Contributed by|Reviewed by|Reviewers?|Approved by|Signed by|Issued by|Translated by|Translators?|Proofread by|Proofreaders?|Prepared by|Drafted by|Editorial (?:Board|Committee)|Director|Deputy Director|Photographs? by';
const contacts =
  '联系电话|联系电话\\s*[/／]\\s*传真|电话\\s*[/／]\\s*传真|电话|電話|传真|傳真|电子邮箱|电子邮件|投稿邮箱|投稿信箱|联系邮箱|邮箱|联系方式|联系人|联系地址|通讯地址|通信地址|地址|邮政编码|邮编|郵編|网址|网站|微信公众号|公众号|微信';
const contactsEn =
  'E-?mail|Email|Tel(?:ephone)?|Phone|Mobile|Fax|Address|Post(?:al)? ?code|Zip(?: ?code)?|Website|Web|URL|Contact(?: person)?';
const distributions =
  '报送|报|抄送|抄报|主送|分送|发送|呈送|呈报|呈|送|发|印送|抄|報送|Distribution|Distributed to|Submitted to|Copied to|Copies to|Copy to|Cc|CC|To';
const printed =
  /^[（(]?\s*(?:本期)?(?:共印|印发?|印数)\s*\d+\s*份|^\(?\s*\d+ copies printed|^[\u4e00-\u9fff]{4,30}(?:办公室|办|局|厅|委|中心|院|处|科|室|部|会)[\s　]{1,20}\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:印发|印制|编印|印)$/;

/** Labels may be spaced out: 整 理. */
const spaced = (labels: string) =>
  labels
    .split('|')
    .map((label) =>
      /^[\u4e00-\u9fff]+$/.test(label) ? label.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '[\\s　]*') : label,
    )
    .join('|');
const labelled = new RegExp(
  `(?<=^|[\\s　)）】、，,;；|｜（(])(?:(${spaced(credits)}|${creditsEn})|(${spaced(contacts)}|${contactsEn})|(${spaced(distributions)}))[\\s　]*([:：]|(?<=by)[\\s　])[\\s　]*`,
  'gi',
);
const withoutColon = new RegExp(
  `^(${spaced('责任编辑|责编|主编|副主编|编辑|校对|审核|签发|整理|撰稿|供稿|执笔')})[\\s　]+([\\u4e00-\\u9fff][\\u4e00-\\u9fff\\s　、，]{1,20})$`,
);
const phoneWithoutColon = /^(Tel|Phone|Fax|电话|传真)\.?\s+(\+?[\d()\s-]{7,20})$/;
const couldStart = /[\u4e00-\u9fff（(《CEMDAWRITPSFZUVM]/i;

/** Takes a line of a colophon apart, or undefined when it is none. The first label must open the line, or follow the name of the body it belongs to (《…》编委会). */
export function colophonOf(text: string): readonly Entry[] | undefined {
  if (!couldStart.test(text[0] ?? '')) return undefined;
  if (printed.test(text)) return [entry('distribution', text, 0, text.length, '', 0)];
  const bare = withoutColon.exec(text) ?? phoneWithoutColon.exec(text);
  if (bare && !text.includes('：') && !text.includes(':')) {
    const kind = /\d/.test(bare[2]!) ? 'contact' : 'credit';
    return [entry(kind, text, 0, text.length, bare[1]!, text.length - bare[2]!.length)];
  }
  // labels stand near the start of a line: a long paragraph is not searched through
  if (text.length > 2000 || !/^.{0,40}?[:：]|^.{0,30}\bby\s/i.test(text)) return undefined;
  const found = [...text.matchAll(labelled)];
  const first = found[0];
  if (!first) return undefined;
  const before = text.slice(0, first.index);
  if (!/^[（(【\s]*$/.test(before) && !/^《[^》]{1,30}》\s*(?:编委会|编辑委员会|编辑部|编辑室)[\s　]+$/.test(before))
    return undefined;
  const entries: Entry[] = [];
  for (let i = 0; i < found.length; i++) {
    const match = found[i]!;
    const kind = match[1] !== undefined ? 'credit' : match[2] !== undefined ? 'contact' : 'distribution';
    // what a distribution list names may look like a label (送：…处 发：…) only when it opens the line
    if (kind === 'distribution' && i > 0 && /^(to|cc)$/i.test(match[3]!)) continue;
    const valueStart = match.index + match[0].length;
    const next = found[i + 1]?.index ?? text.length;
    let end = next;
    while (end > valueStart && /[\s　,，;；|｜]/.test(text[end - 1]!)) end--;
    if (
      before.trim() !== '' &&
      next === text.length &&
      /^[（(【]/.test(before.trim()) &&
      /[)）】]$/.test(text.slice(0, end))
    )
      end--;
    entries.push(entry(kind, text, match.index, end, (match[1] ?? match[2] ?? match[3])!, valueStart));
  }
  if (entries.some((each) => each.kind === 'credit' && !plausibleNames(text.slice(each.valueStart, each.valueEnd))))
    return undefined;
  return entries;
}

function entry(
  kind: Entry['kind'],
  text: string,
  start: number,
  end: number,
  label: string,
  valueStart: number,
): Entry {
  const value = text.slice(valueStart, end).trim();
  return {
    kind,
    start,
    end,
    label,
    labelEnd: start + label.length,
    value: kind === 'credit' ? namesIn(value) : value.replace(/[。;；]$/, ''),
    valueStart: Math.min(valueStart, end),
    valueEnd: end,
  };
}

/** Names of a credit line: separated by 、 ， , ; / and, or by spaces when each part is a name of its own (王 冰 is one). */
export function namesIn(value: string): readonly string[] {
  const { han, latin } = countScripts(value);
  if (han === 0 && latin > 0) {
    return value
      .split(/\s*[,;，、/&]\s*(?:and\s+)?|\s+and\s+/)
      .map((name) => name.trim().replace(/\.$/, ''))
      .filter(Boolean);
  }
  return value
    .replace(/[（(][^）)]*[)）]/g, '')
    .split(/[、，,;；/|]/)
    .flatMap((part) => {
      const words = part
        .trim()
        .split(/[\s　]+/)
        .filter(Boolean);
      return words.length > 1 && words.every((word) => word.length >= 2) ? words : [words.join('')];
    })
    .filter(Boolean);
}

function plausibleNames(value: string): boolean {
  if (value.length > 400 || /[。！？]\s*\S/.test(value)) return false;
  return namesIn(value).every((name) => name.length <= (/[\u4e00-\u9fff]/.test(name) ? 24 : 60));
}
