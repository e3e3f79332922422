// Chinese surnames in present use. A closed list: it tells a name from any other run of characters.

/** Two-character surnames. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 司徒 司空 鲜于 闾丘 夏侯 轩辕 端木 百里 呼延 独孤 南宫 拓跋 完颜 西门 东郭 申屠 公冶 濮阳 淳于 单于 太史 太叔 钟离 赫连 澹台 宗政 万俟 闻人 公羊 公良 仲孙 亓官 司寇 巫马 公西 漆雕 乐正 壤驷 梁丘 左丘 谷梁 段干 纳兰 耶律'.split(
    ' ',
  ),
);

/** One-character surnames. */
export const singleSurnames: ReadonlySet<string> = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹' +
    '姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁' +
    '荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵' +
    '冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红' +
    '游竺权逯盖益桓公肖覃区冼植仝佟付岳代闫仉佴哈苟阳帅缑亢况郈有琴归海墨年爱佘牟商赏伯言福兰苑展原揭禚秘折邸扎鹿员线矫么楚粟闭来岩初由青矣晋鄢谯操战赫英占亓伦承冒隋牙朴苏迟但庆奉丛修呼原娜昂是信候苑户拜冶' +
    '刑敬问过门鄞答皇甫上买玉旷甯鲜晓尧褟逯衣曲敦源尉花圣招绳院雪祖丘祢招洗令樵斯税羡续达练辜普麦卿官钭郇检竹畅字仵撒党先卜仓厚明盘德赛律库玄禤宝铁鲜于',
);

/** Readings that a bearer may use besides the one that dictionaries of surnames prefer. */
export const furtherReadings: Readonly<Record<string, readonly string[]>> = {
  盖: ['gai'],
  乐: ['le'],
  覃: ['tan'],
  翟: ['di'],
  曾: ['ceng'],
  卜: ['bo'],
  朴: ['pu', 'park'],
  缪: ['mou'],
  尉: ['yu'],
  员: ['yuan'],
  葛: ['gai'],
  隗: ['kui'],
  郗: ['xi'],
  佴: ['er'],
  纪: ['ji'],
  牟: ['mu'],
  那: ['na'],
  召: ['zhao'],
  冼: ['sian'],
  逄: ['pang'],
  洗: ['xian'],
  阚: ['kan'],
  区: ['qu'],
  单: ['chan'],
  黑: ['he'],
  折: ['she'],
  岑: ['cen'],
  厍: ['she'],
  万俟: ['wansi'],
};
