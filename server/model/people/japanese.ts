// Japanese names in Chinese texts: a surname of two or three characters and a given name of one to three.

const surnames = new Set(
  '佐藤 铃木 高桥 田中 渡边 伊藤 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 池田 桥本 阿部 石川 山下 中岛 石井 小川 前田 冈田 长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 斋藤 福田 太田 西村 藤井 金子 藤原 冈本 中川 中野 原田 松田 竹内 小野 田村 中山 和田 石田 森田 上田 柴田 酒井 工藤 横山 宫崎 宫本 内田 高木 安藤 谷口 大野 丸山 今井 河野 藤本 村田 武田 上野 杉山 增田 小岛 小山 千叶 久保 松井 岩崎 樱井 野口 松尾 野村 木下 菊地 佐野 大西 杉本 新井 菅原 市川 古川 水野 小松 岛田'.split(
    ' ',
  ),
);

/** Characters that Japanese surnames begin with. */
export const japaneseStarts: ReadonlySet<string> = new Set([...surnames].map((surname) => surname[0]!));

/** Whether a name of four or five characters is a Japanese one. */
export function isJapanese(name: string): boolean {
  return (
    (name.length === 4 && surnames.has(name.slice(0, 2))) ||
    (name.length >= 4 && name.length <= 5 && surnames.has(name.slice(0, 3)))
  );
}
