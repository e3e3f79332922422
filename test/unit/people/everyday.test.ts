// Who is a person and who is none: everyday subjects before verbs of speaking, and names of all kinds behind titles.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { speakersOf } from '../../../server/model/people/speakers';
import { parse } from '../../../server/syntax/parse';

/** Institutions, papers, groups, places, measures, clauses: what says something in a bulletin and is nobody. */
const subjects = (
  '省政府 市政协 县委会 办事处 指挥部 管理局 气象台 统计局 天文台 博物馆 图书馆 纪念馆 体育馆 出版社 通讯社 广播站 ' +
  '游击队 考察团 代表团 调研组 工作组 巡视组 专家组 评审会 联席会 听证会 说明会 恳谈会 交流会 招商会 学术界 文艺界 ' +
  '金融业 农机站 林草局 海事局 水文站 江豚馆 江海关 石化厂 石材厂 田园队 马铃薯 黄土地 白名单 蓝天网 红头文 黑名单 ' +
  '党代会 党支部 党史馆 党校网 国资办 国税局 国安委 国土厅 国台办 常务会 常设组 常住户 那本书 那份表 那条路 那些人 ' +
  '有学者 有网友 有客户 有村民 有师生 有专班 有媒介 有文献 有材料 有消息 有意见 有规定 有条款 有单位 有老人 有家长 ' +
  '向公众 向企业 向村民 向全省 严要求 严管理 满天下 满载率 满座率 都市圈 都江堰 都是说 从实践 从数据 从全局 从长远 ' +
  '和企业 和专家 和群众 于会上 于文中 于近日 时下人 时评栏 方案组 方志馆 方言区 高铁站 高校联 高管层 高精尖 高速办 ' +
  '金融办 金属业 金花茶 平安办 平价店 平原区 安监局 安检员 安置房 安保组 成本价 成果展 成员国 成交额 成年人 成教院 ' +
  '文旅厅 文博馆 文献组 文创园 文体局 明白纸 明细表 计生委 计价器 计划书 任务书 任职令 史志办 史料馆 季报表 单行本 ' +
  '单据上 路政局 路透社 路网图 车管所 车主群 车间里 车站内 云平台 云端上 华侨城 华文报 易地扶 毛利率 毛竹林 许可证 ' +
  '许多人 何种人 施工方 施救队 夏收期 雷达站 钱塘江 水利厅 水产站 水务局 水文局 沙化区 沙尘暴 边防站 边检站 ' +
  '应急办 应用端 应收款 费用表 解说员 解放区 解困办 管委办 管理者 宣传册 宣讲团 宣传科 印刷厂 印染厂 全国妇 全媒体 ' +
  '全教会 权威性 权益部 相关方 相关人 商报网 商协会 商超里 展览馆 展销会 展示区 关工委 关税率 关键词 申报书 申请人 ' +
  '游客群 游乐园 温控器 温泉区 牧民们 牧业站 养老院 养殖户 养护队 通讯稿 通知书 通报会 通行证 广电局 广告牌 广播剧 ' +
  '连锁店 连队里 幸福里 强国论 强制令 富民路 富硒米 利润表 利率差 元宇宙 元器件 元旦前 古生物 古籍馆 古建队 家委会 ' +
  '家政网 家长会 终审院 终端机 初审稿 初中生 初创者 由专人 由媒体 经研究 经调查 经信厅 经测算 经核实 经验交 对此事 ' +
  '对各界 对外办 同业者 同学们 同行者 开发商 开幕词 开题会 过渡期 过来人 过路客 归口办 归侨们 年检所 年报中 年轻人'
).split(' ');

const verbs = ['指出', '认为', '提出', '强调', '表示'] as const;

/** Names of invented people: surnames of all kinds, of one and of two characters, with one or two characters behind. */
const names = (
  '樊少群 高远 陆青 宋敏 唐立 韩松 魏明 沈若兰 乐慧英 单志强 尉迟敏 覃川 区文静 盖志宏 查明远 解新民 曾乐 仇海燕 欧阳静怡 ' +
  '司马长青 诸葛明 上官婉清 慕容雪 东方玉 夏侯杰 皇甫松 令狐冲霄 端木晖 李建国 王志远 张海涛 刘德明 陈晓红 杨帆 黄金辉 ' +
  '周文斌 吴晓峰 徐振华 孙丽娟 马俊杰 朱永康 胡春梅 郭子豪 何思源 林巧云 罗天成 郑月娥 梁伟民 谢宗翰 许佳慧 韩冰 冯玉龙 ' +
  '邓小兰 曹国栋 彭立新 曾庆元 肖云飞 田卫东 董其昌 袁世海 潘秋菊 于洪波 蒋楠 余光中 杜鹃 叶青青 程思远 苏明哲 吕静 丁一鸣 ' +
  '任卫民 卢沛然 姚振东 钟灵 姜文远 崔永刚 谭晶晶 陆秀夫 范志毅 汪小菲 廖凡 石磊 金哲 贾平安 方向东 邹雨桐 熊友兰 ' +
  '白雪峰 孟浩 秦岚 邱光华 江心怡 尹志平 闫妍 段誉明 雷鸣 侯方域 龙应台 史可法 陶然 黎明辉 贺兰山 顾维钧 毛文龙 郝建 龚自强 ' +
  '邵逸云 万里行 钱学敏 严凤英 武元甲 戴望之 莫言平 孔繁林 向群英 常遇春 那英杰 党建华 有德明 国晓晖 满庭芳 都本基'
).split(' ');

const titles = ['江州大学校长', '青溪研究所所长', '湖岸集团董事长', '江州市科技局副局长', '中国工程院院士'] as const;

function namesIn(sentence: string): readonly string[] {
  return speakersOf(parse(new Text(`一、讨论\n\n${sentence}\n`))).flatMap(({ spellings }) => spellings.zh);
}

describe('who is a person', () => {
  it('is none of 200 everyday subjects before five verbs, but for one in a hundred', () => {
    const taken = subjects.flatMap((subject) =>
      verbs.filter((verb) => namesIn(`${subject}${verb}，要继续推进。`).length > 0).map((verb) => subject + verb),
    );
    const tried = subjects.length * verbs.length;
    assert.ok(tried >= 1000, String(tried));
    assert.ok(taken.length <= tried / 100, `${taken.length} of ${tried}: ${taken.join(' ')}`);
  });

  it('is who has a name and a title, but for one in twenty', () => {
    const lost = names.flatMap((name, at) => {
      const verb = verbs[at % verbs.length]!;
      return titles
        .filter((title) => namesIn(`${title}${name}${verb}，要继续推进。`).join() !== name)
        .map((title) => title + name);
    });
    const tried = names.length * titles.length;
    assert.ok(names.length >= 100, String(names.length));
    assert.ok(lost.length <= tried / 20, `${lost.length} of ${tried}: ${lost.join(' ')}`);
  });
});
