// Foreign names written in Chinese by their sound: the characters that such names are made of, and the dot between their parts.

/** Characters that hardly any word but a name is made of; counted in 8,700 names of the news. */
const bySound: ReadonlySet<string> = new Set(
  '尔斯德拉阿克里马卡基特萨雷尼哈翰巴姆罗莎利西格布普亚达征米伊勒沙英赫科纳霍维兰比塔奥夫吉迪艾杜威弗瓦鲁蒂托洛埃塞希默汗恩扎兹苏伯穆莫伦谢娜丁古莱乔杰夏迈什博赛努桑库麦丽盖曼朗凡卢齐' +
    '凯森戈贝戴玛茨沃福菲帕诺辛索奇卜蒙摩彼肯佩波乌皮娅雅贾吾丝瑞廉瑟胡莉韦芬琳丹耶汉鲍罕烈欣登廷佐侯吐席赖费密亨班蕾涅奈尤甘顿拜黎柯舒妮史庞宁敦勃昂茂圭坦吕甫呼汤钦施查俄若珍珊珀滕潘爵' +
    '狄玻珠琼瓜诗豪逊邓邱钱锡阮隆雪露韩魏娃孟坎坤夸宾岑帝弥彭惠拿拖斐曹朱朵杨柏楚欧歇沁泽洪涛滨琪瑙疆瞿祖穗笛笙纽絮缪翁耐肖腓芙芭苔苗茉茱莲莺菩萝蓓薇裴诃诸谟贡赞赵锋阔雍霆霓靳鸠鹏黛',
);

/** Characters that names have too, and other words more often. */
const alsoBySound: ReadonlySet<string> = new Set(
  '劳列加约安林明治易路山大保热力提来多文温本木各内东白海泰满田石荣康邦',
);

/**
 * Whether a dot at an offset (UTF-16) parts a transliterated name, 比尔.霍尔: two characters of such names on either side of it,
 * at most one of the four a common one. Of 270,000 borders of clauses in the news 1 in 200 looks so.
 */
export function isNameDot(text: string, at: number): boolean {
  const beside = [at - 2, at - 1, at + 1, at + 2].map((each) => text[each] ?? '');
  const strange = beside.filter((character) => bySound.has(character)).length;
  return strange >= 3 && beside.every((character) => bySound.has(character) || alsoBySound.has(character));
}
