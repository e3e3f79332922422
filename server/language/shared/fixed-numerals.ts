// Words and phrases whose numerals count nothing, or count something only as part of the word. Knowledge of the two languages, no text's own.

/** Chinese words with a numeral inside; longest matches win. */
export const fixedChinese: readonly string[] = `
一国两制 一带一路 一东一西 一体两翼 两弹一星 两山 两会 两院 两岸 两侧 两端 两手抓 两性 两极 两翼 两用 两难 两头 两面 两旁 两边 两不误
三农 三亚 三明 三峡 三沙 三星 三角 三维 三甲 三产 三元 三板 三军 三伏 三九 三围 三秦 三晋 三湘 三湘四水 三江 三江源 三门峡 三夏 三秋 三好 三无 三公 三线 三观 三思 三轮车 三明治 三文鱼 三八 三级跳 三权 三通一平 三重一大
四川 四周 四季 四方 四面 四处 四邻 四肢 四海 四维 四平 四合院 四氯 五四 五一 五金 五官 五岳 五脏 五台山 五粮液 五洲 五星红旗 五角 五线谱 五指山 五保户 五险一金
六安 六盘水 六一 六朝 七一 七夕 七里 八一 八路军 八角 八卦 八方 九江 九龙 九寨沟 九华山 九州 九天 九泉 九月九 十分 十足 十字 十堰 十一黄金周 十三陵 十渡
百度 百货 百姓 百科 百合 百分点 百强 百里 百慕大 百家号 百老汇 千岛 千禧 千瓦 千克 千米 千兆 千伏 千帕 千卡 千焦 千山 千阳 千万别 千万不 千万要 千层
万科 万达 万象 万物 万众 万事 万一 万人大 万能 万分 万千 万岁 万方 万年历 万州 万宁 万安 万华 万里长城 万里长江 万里长征 万金油 亿达 亿纬 零售 零部件 零件 零食 零碎 零星 零距离 归零 清零
二氧化 二手 二维 二胎 二孩 二次元 二次创业 二等 二线 二叉 二甲 二人转 二胡 二元 二者 三者 两者 四者 二战 一战 二代 二传手 二把手 第三方 第三世界 第三产业 第二产业 第一产业 二三产业 一二三产业 三次产业
三心二意 三番五次 三三两两 三言两语 三头六臂 三令五申 三顾茅庐 三足鼎立 三位一体 丢三落四 举一反三 再三 接二连三 朝三暮四 说一不二 独一无二 略知一二 两全其美 两败俱伤 两袖清风 两耳不闻 一举两得 一分为二 一刀两断 一心二用 不二
四面八方 四通八达 四分五裂 四海为家 五湖四海 五花八门 五光十色 五彩缤纷 五颜六色 五体投地 五谷丰登 六神无主 七上八下 七嘴八舌 七零八落 横七竖八 乱七八糟 八仙过海 八九不离十 九牛一毛 九牛二虎 九死一生 九霄云外 十全十美 十万火急 十拿九稳 十有八九 以一当十 一五一十
百年大计 百年树人 百年未有 百年变局 百花齐放 百家争鸣 百发百中 百折不挠 百战百胜 百尺竿头 百废待兴 百废俱兴 百业 百川 百般 百余力 百感交集 百年好合 身经百战 千方百计 千家万户 千军万马 千变万化 千差万别 千锤百炼 千丝万缕 千言万语 千山万水 千辛万苦 千秋万代 千篇一律 千载难逢 千里马 千里之行 千钧一发 千头万绪 成千上万 成百上千 各行各业 万无一失 万紫千红 万水千山 万众一心 万事俱备 万事如意 万变不离 万不得已 万古长青 瞬息万变 包罗万象 气象万千 行千里 以万计 以千计 以亿计 挂一漏万 日理万机
半导体 半径 半岛 半成品 半决赛 半自动 半夜 半山 半天 多半 大半 半途 半边天 半壁 事半功倍 一知半解 半信半疑 半数
`
  .split(/\s+/)
  .filter((word) => word.length > 0);

/** English words and phrases with a numeral inside, lower case. */
export const fixedEnglish: readonly string[] = [
  'one country, two systems',
  'one country two systems',
  'five-year plan',
  'five year plan',
  'first of all',
  'at first',
  'first and foremost',
  'first-class',
  'first-rate',
  'first-hand',
  'first class',
  'second to none',
  'second-hand',
  'secondhand',
  'second-tier',
  'third-party',
  'third party',
  'third parties',
  'third world',
  'two-way',
  'two way',
  'one-way',
  'two-wheeled',
  'three-dimensional',
  'two-dimensional',
  '3-dimensional',
  'four seasons',
  'nine times out of ten',
  'fifty-fifty',
  '24/7',
  'second thoughts',
  'second nature',
  'seventh heaven',
  'zero-sum',
  'ground zero',
];

/** Chinese measure words and units: what makes a numeral before them a number. */
export const measureWords: ReadonlySet<string> = new Set(
  (
    '个 名 项 家 位 人 件 条 种 类 次 届 期 年 月 日 天 周 岁 时 分 秒 米 里 省 市 县 区 国 点 步 层 级 轮 批 套 份 部 篇 章 节 座 台 辆 架 艘 所 处 间 栋 幢 户 口 亩 顷 吨 斤 克 元 块 号 楼 站 场 代 季 旬 载 ' +
    '等 档 环 头 匹 只 双 对 副 组 队 班 排 团 幅 张 封 句 字 行 页 本 册 卷 集 首 例 起 宗 桩 笔 股 支 枚 颗 粒 片 段 根 株 棵 朵 束 包 袋 箱 盒 桶 瓶 杯 碗 桌 顿 餐 道 门 面 把 款 样 型 村 镇 乡 校 院 城 州 港 路 线 ' +
    '强 方 家 者 大 新 重 极 圈 链 地 厂 店 房 室 床 席 票 题 科 系 门 层 阶 期 成 倍 番 度 伏 瓦 赫 兆 亿 万 千 百 余 多 来 几'
  ).split(' '),
);
