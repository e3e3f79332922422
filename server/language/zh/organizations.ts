// Names of organizations: the words they end with in Chinese, and the part of a title that names one.

/** Where the name of an organization may end in a Chinese text. */
export const organizationEnds =
  /(?:研究会|研究院|研究所|研究中心|委员会|科学院|工程院|设计院|大学|学院|学会|协会|联合会|促进会|联盟|集团|公司|实验室|事务所|管委会|科委|中心|部|厅|局|司|处|办公室|基金会?|出版社|园区|高新区|示范区|开发区)/g;

/** A word that the English name of an organization has. */
export const englishOrganization =
  /\b(?:University|Institute|Institution|Academy|College|School|Cent(?:er|re)|Committee|Commission|Council|Department|Ministry|Bureau|Office|Agency|Authority|Foundation|Association|Society|Federation|Alliance|Chamber|Union|Bank|Fund|Group|Company|Corporation|Corp|Inc|Ltd|Hospital|Laborator(?:y|ies)|Labs?|Observatory|Museum|Library|Press|Party|Parliament|Embassy|Organi[sz]ation|Consortium|Trust|Ventures?|Capital|Technolog(?:y|ies)|Polytechnic)\b/;

/** The organization in a title such as 东湖大学校长: all up to the last word that names one; undefined when nothing does. */
export function organizationInChinese(title: string): string | undefined {
  const ends = [...title.matchAll(organizationEnds)].map(({ index, 0: end }) => ({
    index,
    0: end,
    to: index + end.length,
  }));
  // the 部 of 科技部部长, 研究部原部长 and 科技厅副厅长 is part of the post
  const isPost = (index: number, to: number) => {
    const before = title.slice(0, index).replace(/(?:原|前|副|常务|第一)+$/, '');
    return title[to] === '长' && (before.length < index || ends.some((other) => other.to === before.length));
  };
  const last = ends.filter(({ index, to }) => to < title.length && !isPost(index, to)).at(-1);
  const name = last && title.slice(0, last.index + last[0].length).replace(/^(?:原|前|时任)/, '');
  return name && name.length > last[0].length + 1 && !/[、，,；;“”]/.test(name) ? name : undefined;
}

/** The organization in a title such as `President of Donghu University`: what follows the post; undefined when nothing does. */
export function organizationInEnglish(title: string): string | undefined {
  return /\b(?:of|at|from|in) (?:the )?(\p{Lu}[^;(]*)$/u
    .exec(title.replace(/^.*?\b(?=(?:of|at|from|in) (?:the )?\p{Lu})/u, ''))?.[1]
    ?.replace(/[\s,.]+$/, '');
}
