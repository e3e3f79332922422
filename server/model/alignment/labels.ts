// Labels of credits and contacts in both languages: which Chinese one an English one stands for.

const counterparts: readonly (readonly [zh: RegExp, en: RegExp])[] = [
  [/^(?:整理|汇编|编写组?|编制)$/, /^(?:compiled by|compilers?|prepared by)$/],
  [/^(?:责任编辑|责编|責任編輯)$/, /^(?:editors?[- ]in[- ]charge|responsible editors?|managing editors?)$/],
  [/^(?:执行主编)$/, /^executive editors?$/],
  [/^(?:副主编|常务副主编)$/, /^(?:deputy editors?|associate editors?|deputy editors?[- ]in[- ]chief)$/],
  [/^(?:主编|总编辑?|主編)$/, /^(?:editors?[- ]in[- ]chief|chief editors?)$/],
  [/^(?:编辑|編輯|编审)$/, /^(?:editors?|edited by)$/],
  [/^(?:审核人?|审稿|审定|审校|核稿|審核|校核)$/, /^(?:reviewed by|reviewers?)$/],
  [/^(?:签发人?|审签|簽發)$/, /^(?:approved by|signed by|issued by)$/],
  [/^(?:撰稿人?|撰写|执笔人?|作者|供稿人?)$/, /^(?:written by|authors?|contributors?|contributed by|drafted by)$/],
  [/^(?:翻译|译者|译校|编译)$/, /^(?:translated by|translators?)$/],
  [/^(?:校对)$/, /^(?:proofread by|proofreaders?)$/],
  [/^(?:编委会|编辑委员会|编委)$/, /^editorial (?:board|committee)$/],
  [/^(?:摄影)$/, /^photographs? by$/],
  [/^(?:副主任)$/, /^deputy director$/],
  [/^(?:主任)$/, /^director$/],
  [/^(?:联系电话|电话|電話)$/, /^(?:tel|telephone|phone|mobile)$/],
  [/^(?:传真|傳真)$/, /^fax$/],
  [/^(?:电子邮箱|电子邮件|邮箱)$/, /^e-?mail$/],
  [/^(?:地址|联系地址|通讯地址|通信地址)$/, /^address$/],
  [/^(?:邮编|邮政编码|郵編)$/, /^(?:post(?:al)? ?code|zip(?: ?code)?)$/],
  [/^(?:网址|网站)$/, /^(?:website|web|url)$/],
  [/^(?:联系人)$/, /^contact(?: person)?$/],
  [/^(?:报送|主送|呈送|呈报|报|報送)$/, /^(?:submitted to|to)$/],
  [/^(?:抄送|抄报|抄)$/, /^(?:cc|copied to|copies to|copy to)$/],
  [/^(?:分送|发送|发|送|印送)$/, /^(?:distribution|distributed to)$/],
];

/** Whether two labels mean the same field; labels spaced out (整 理) and in any case. A label equals itself (E-mail). */
export function sameLabel(a: string, b: string): boolean {
  const [x, y] = [plainLabel(a), plainLabel(b)];
  return (
    x === y ||
    counterparts.some(
      ([zh, en]) => (zh.test(x) && (en.test(y) || zh.test(y))) || (en.test(x) && (zh.test(y) || en.test(y))),
    )
  );
}

/** A label without the spaces that pad it out, in lower case. */
export function plainLabel(label: string): string {
  return /[\u4e00-\u9fff]/.test(label) ? label.replace(/\s+/g, '') : label.replace(/\s+/g, ' ').trim().toLowerCase();
}
