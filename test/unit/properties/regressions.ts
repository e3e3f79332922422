// Small texts that once broke something, each of a kind of its own. What a long run finds goes here, shrunk and in our own words.

/** Drafts; every property of a text is tried on each. */
export const hardDrafts: Readonly<Record<string, string>> = {
  'bold in front matter, to YAML an alias': '---\ntitle: **开门**\n---\n\n前门要打开。\n',
  'an anchor that holds itself': '---\nkind: &a [*a]\n---\n\n前门要打开。\n',
  'a control character and a line end in a rule name':
    '---\nrules: {"y\\n::error file=a.md::x\\e[31m": off}\n---\n\n前门要打开。\n',
  'a title whose last word the text begins with':
    '江州怎样办好技术市场\n技术市场是成果走向企业的桥，要天天开着，也要有人看着。\n',
  'a person at the end of a field and at the start of the next line': '出席：吴志强\n吴志强院长主持会议。\n',
  'an article at a line end and at the start of the next':
    'The guests of the meeting walked through all of the\nthe parks, and praised them.\n',
  'a word that stands twice and should': '他们现在在园区，试一试试一试，研究生的的确确多了。\n',
  'a preposition twice in a row': 'Most of the guests recalled the state it was in in 2020.\n',
  'paragraphs on lines of their own':
    '会议指出，门要打开，钥匙要有人管，费用要公开。\n会议强调，要落到人，要落到天，要有结果。\n会议要求，各处都要动起来。\n',
  'paragraphs on lines of their own, the first without a stop':
    '会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样，节日也不例外\n会议强调，要落到人，要落到天，要有结果。\n\n会议要求，各处都要动起来。\n',
  'paragraphs apart, the first without a stop':
    '会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样，节日也不例外\n\n会议强调，要落到人，要落到天，要有结果。\n',
  'English paragraphs apart, the first without a stop':
    'The meeting pointed out that the front door should be opened at night, and that the keys should be kept by students\n\nMost of the guests agreed with that.\n',
  'bullets without stops':
    '- 前门在夜里也要打开，钥匙由学生保管，费用按小时计，损坏由保险公司赔\n- 后门在夜里也要打开\n',
  'English bullets':
    '* the front door should be open at night, and the keys should be kept by students of the college\n* the back door\n',
  'bullets behind a text without a stop':
    '会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样，节日也不例外\n\n- 前门要打开\n- 后门要打开\n',
  'a table behind a text':
    '会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样，节日也不例外\n| 门 | 数 |\n| --- | --- |\n| 前门 | 2 |\n',
  'a table with tabs': '名称\t数\n前门\t2\n后门\t1\n',
  'exclamation marks in a row': '太好了!!!!!!!!!!!!我们说\n',
  'question marks in a row': '真的????????????我们问\n',
  'commas in a row': '门，窗,,,,,,,,,,,,灯\n',
  'a label with a comment for its value': "Editor:<!---->'",
  'a number too long for a number': `第${'9'.repeat(310)}期`,
  'carriage returns in a row': '门\r\r\rn\r\n',
  'an emoji before lines of readers': '🧪\n领导参阅\n决策参阅',
  'front matter with line ends of old Macs over hard-wrapped English': `---\rkind: x\r---\r\r${'The meeting pointed out that the doors were open at\rnight, and '.repeat(4)}that was all.\r`,
  'escapes to a terminal':
    '2026 江州创新论坛专报之一\n\n标题\n\nSpecial Report 2 of the 2026 \u001b[2J\u001b[31mJiangzhou Innovation Forum\n\nTitle\n\n会议指出，门要打开。\n',
  'a comment never closed': `前门要打开。\n\n${'<!-- '.repeat(40)}\n\n后门要打开。\n`,
  'a bracket closed in another width': '他说(门要打开）。\n',
  'brackets of two languages':
    '1. 吴俊（W3C） Wu Jun (W3C)\n1. 吕薇（HCL）Lü Wei (HCL)\n1. 欧阳静怡（bilibili） Ouyang Jingyi（bilibili）\n',
  'a dot in a foreign name': '约翰.韦斯特教授说，门要打开。\n',
  'a quotation with lines of its own':
    '> 会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样\n>\n> —— 吴志强\n',
  'a fence amid a text':
    '会议指出，门要打开，钥匙要有人管，费用要公开，夜里也一样，周末也一样\n\n```\nopen  the door\nshut  the door\n```\n',
  'a programme behind a text':
    '会议在东湖大学开，来的人有一百多个，门一直开着，茶水管够，日程排在下面，早上先看门\n\n9:00 开幕\n9:30 吴志强作报告\n',
  'a source line behind a text':
    '门有十二扇，钥匙由学生保管，费用按小时计，损坏由保险公司赔，周末也一样，节日也不例外\n\n（来源：江州市统计局）\n',
  'notes, each under its name': '［1］四个一：\n一扇门、一把钥匙、一本账、一个人。\n［2］两开：\n前门开、后门开。\n',
};

/** Drafts in which there is nothing to change. */
export const rightDrafts: Readonly<Record<string, string>> = {
  'a dash in a name': '中国—东盟技术市场论坛开幕，与会代表走进园区，看了看门。\n',
  'a word that ends one and begins the next': '钥匙现在在门卫那里，学生可以去拿。\n',
  'an address with commas': '报名见 https://example.org/a,b;c?q=(1) 或写信给 a.b@example.org。\n',
  'code with commas': '运行`open(door,key)`一次，门就开了。\n',
  'a link with commas': '报名见[说明](https://example.org/报名,a;b)，也可以写信。\n',
  'a caption and its space': '门有十二扇，见表1。\n\n表1 门的数量\n\n图1 门的位置\n',
  'one language': '会议指出，门要打开。\n\n会议强调，要落到人。\n',
};

/** Issues in two files, the Chinese first. */
export const hardSides: readonly (readonly [zh: string, en: string])[] = [
  [
    '会议指出，要把门打开，让更多的学生和企业在夜里也能走进',
    'the laboratories, and that the keys should be kept by students.\n',
  ],
  ['校长强出。\nSe Zi, Chief the', 's.'],
  ['科技工作简报\r', '科技工作简报'],
  ['**会议指出', '要打开**'],
  ['---\nkind: x\n---', '---\nkind: y\n---'],
];

/** YAML; every reader of it takes each. */
export const hardYaml: Readonly<Record<string, string>> = {
  'an alias without an anchor': 'title: **开门**',
  'an alias for a key': '*a: ',
  'lists in lists': '- '.repeat(300),
  'an anchor that holds itself': 'people: &a [*a]',
  'anchors that hold anchors': [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 9 },
      (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]`,
    ),
  ].join('\n'),
  'thousands that share one anchor': `t: &t [东湖大学校长]\npeople:\n${'  - { zh: 吴志强, titles: *t }\n'.repeat(2000)}`,
  'a mapping with thousands of keys': Array.from({ length: 4000 }, (_, at) => `k${at}: 1`).join('\n'),
  'the keys of every object': '__proto__: { kind: x }\nconstructor: { rules: {} }\nkind: toString',
  'a lone half of a character': 'kind: "\ud83d"',
};
