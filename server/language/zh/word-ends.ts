// Words that end in a character which a function word may follow: 现在|在, 目的|的, 参与|与.

/** By the character; words that are no function words themselves, so that the function word may follow. */
const words: Readonly<Record<string, string>> = {
  的: '目的 标的 鹄的',
  了: '明了 终了 末了 未了',
  和: '共和 总和 饱和 中和 调和 温和 缓和 柔和 平和 谦和 随和 祥和 亲和 求和 讲和 媾和 议和 人和',
  与: '参与 赠与 给与 授与 赋与 付与',
  在: '现在 正在 存在 所在 实在 内在 外在 潜在 好在 自在 何在 旨在 健在 同在 不在 尚在',
  将: '干将 大将 小将 主将 名将 上将 中将 少将 武将 老将 闯将 健将 麻将',
  并: '合并 兼并 吞并 归并 一并 裁并',
  及: '涉及 普及 提及 波及 危及 顾及 触及 遍及 惠及 论及 言及 殃及 累及 企及 埃及',
  对: '反对 针对 面对 相对 绝对 应对 核对 校对 配对 派对 比对 敌对 作对 查对',
  是: '国是 求是 如是 为是',
  被: '棉被 植被 覆被 毛被 床被',
  由: '理由 自由 事由 缘由 因由 经由 交由 任由 来由',
  从: '服从 听从 顺从 遵从 随从 跟从 盲从 依从 侍从 主从',
  让: '转让 出让 退让 谦让 忍让 礼让 受让 割让 避让',
  把: '火把 车把 拖把 门把',
};

const byEnd: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([end, list]) => [end, list.split(' ')]),
);

/** Whether one of these words ends at an offset (UTF-16), the last of its characters before it. */
export function wordEndsAt(text: string, offset: number): boolean {
  return byEnd.get(text[offset - 1] ?? '')?.some((word) => text.startsWith(word, offset - word.length)) ?? false;
}
