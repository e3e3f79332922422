// Where a speaker's title begins.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import { speakersOf } from '../../../server/model/people/speakers';
import { parse } from '../../../server/syntax/parse';

/** Who is found in a draft, with title. */
function titled(draft: string): readonly string[] {
  return speakersOf(parse(new Text(draft))).map(({ zh, en, title }) => `${zh ?? en}: ${title.zh ?? title.en ?? ''}`);
}

describe('who has which title', () => {
  for (const [sentence, people] of [
    ['新华社香港7月25日电 香港特区政府渔农局局长卢宠文表示，船队正在回港。', ['卢宠文: 香港特区政府渔农局局长']],
    ['主旨报告由青溪研究中心主任汪正明作。', ['汪正明: 青溪研究中心主任']],
    ['江州大学汪正明院士指出，要加强研究。', ['汪正明: 江州大学院士']],
    ['副校长方颖教授代表学校致辞。', ['方颖: 副校长、教授']],
    ['但首席执行官约翰·史密斯表示，还要等等。', ['约翰·史密斯: 首席执行官']],
    ['台“主计中心”专门委员曹志文坦言，菜价涨了。', ['曹志文: 台“主计中心”专门委员']],
    [
      '市政协副主席李建成、王海燕、赵立新，秘书长丁岳清出席会议。',
      ['李建成: 市政协副主席', '王海燕: 市政协副主席', '赵立新: 市政协副主席', '丁岳清: 秘书长'],
    ],
    [
      '东湖农场场长马长河说，收成好。青溪设计院高工刘少伟介绍，桥已合龙。',
      ['马长河: 东湖农场场长', '刘少伟: 青溪设计院高工'],
    ],
    ['陈茂文26日表示，经济正在恢复。', ['陈茂文: ']],
    [
      '东湖大学教授陈立生、王海燕等4位专家参加了评审。赵立新、丁岳清、吴小帆等专家发言。',
      ['陈立生: 东湖大学教授', '王海燕: 东湖大学教授', '赵立新: ', '丁岳清: ', '吴小帆: '],
    ],
    [
      '青溪公司首席执行官马斯克表示，产量会增加。青溪公司创始人比尔盖茨指出，算力不足。东湖大学教授约翰史密斯认为，样本太少。',
      ['马斯克: 青溪公司首席执行官', '比尔盖茨: 青溪公司创始人', '约翰史密斯: 东湖大学教授'],
    ],
    [
      '本报讯（记者陈立生、王海燕）昨天，论坛闭幕。论坛由各地代表参加。（记者 赵立新 通讯员 丁岳清）',
      ['陈立生: 记者', '王海燕: 记者', '赵立新: 记者', '丁岳清: 通讯员'],
    ],
    [
      '陈立生、王海燕、赵立新担任论坛主席，丁岳清担任秘书长，高远兼任组长。',
      ['陈立生: 论坛主席', '王海燕: 论坛主席', '赵立新: 论坛主席', '丁岳清: 秘书长', '高远: 组长'],
    ],
    [
      '会议选举陈立生为主席，王海燕、赵立新为副主席。聘请丁岳清为顾问。',
      ['陈立生: 主席', '王海燕: 副主席', '赵立新: 副主席', '丁岳清: 顾问'],
    ],
    ['中国工程院院士、东湖大学校长 陈立生', ['陈立生: 中国工程院院士、东湖大学校长']],
    ['东湖管理学会 张晓东 秘书长', ['张晓东: 东湖管理学会秘书长']],
    ['青溪研究院党委书记 肖松 社长', ['肖松: 青溪研究院党委书记、社长']],
    ['主讲人：丁岳清，东湖大学教授', ['丁岳清: 东湖大学教授']],
    ['陈立生（东湖大学）、高远（青溪学院院长）作了报告。', ['陈立生: 东湖大学', '高远: 青溪学院院长']],
    [
      '曾任东湖大学校长的陈立生认为，办学要开放。来自青溪研究院的王海燕说，数据要共享。东湖大学赵立新指出，时机到了。',
      ['陈立生: 曾任东湖大学校长', '王海燕: 青溪研究院', '赵立新: 东湖大学'],
    ],
    ['深耕芯片三十年的赵立新教授表示，时机到了。', ['赵立新: 教授']],
    [
      '副校长乔旭教授、法学院院长刘小冰教授到会，东湖研究院康小明副研究员发言。',
      ['乔旭: 副校长、教授', '刘小冰: 法学院院长、教授', '康小明: 东湖研究院副研究员'],
    ],
    ['东湖科学院院士陈新立院士提出，要加强对接。', ['陈新立: 东湖科学院院士']],
    [
      '市政协副主席郝伟、孟庆宇、市政协党组成员韩俊义、秘书长李会昌出席，党外副主席杨建德、梁伟列席会议。',
      [
        '郝伟: 市政协副主席',
        '孟庆宇: 市政协副主席',
        '韩俊义: 市政协党组成员',
        '李会昌: 秘书长',
        '杨建德: 党外副主席',
        '梁伟: 党外副主席',
      ],
    ],
    [
      '市领导丁岳清、吴小帆、高远参加。青溪区委常委、副区长高远一行来访。',
      ['丁岳清: 市领导', '吴小帆: 市领导', '高远: 青溪区委常委、副区长'],
    ],
    ['青溪橡胶研究中心怡维怡橡胶研究院王滨等专家作报告。', ['王滨: 青溪橡胶研究中心怡维怡橡胶研究院']],
    ['东湖大学陈新立院士特意提醒科研人员。（通讯员/王海燕 摄影/赵立新）', ['陈新立: 东湖大学院士', '王海燕: 通讯员']],
    [
      '省科技厅安守海副厅长一行赴东湖调研，副巡视员周木堂代表黄宁生厅长向大家问好，产学研处梁宇宁调研员、林心淦副所长和林昌华副研究员参加。',
      [
        '安守海: 省科技厅副厅长',
        '周木堂: 副巡视员',
        '黄宁生: 厅长',
        '梁宇宁: 产学研处调研员',
        '林心淦: 副所长',
        '林昌华: 副研究员',
      ],
    ],
    [
      '东湖学会理事长姚建年、名誉校长林伯前到会。出席会议的还有青溪学会副理事长高金吉院士、重点实验室主任熊 克教授。',
      ['姚建年: 东湖学会理事长', '林伯前: 名誉校长', '高金吉: 青溪学会副理事长、院士', '熊克: 重点实验室主任、教授'],
    ],
    ['市委常委、市委秘书长张鸿陪同调研。学校邀请刘盛纲院士作报告。', ['张鸿: 市委常委、市委秘书长', '刘盛纲: 院士']],
    ['—— 青溪网 创始人 蒋涛', ['蒋涛: 青溪网 创始人']],
    ['青溪网创始人蒋涛亲临大会，青溪社区组组长 - 辛庆，均获表彰。', ['蒋涛: 青溪网创始人', '辛庆: 青溪社区组组长']],
  ] as const)
    it(sentence, () => {
      assert.deepEqual(titled(`一、讨论\n\n${sentence}\n`), people);
    });

  for (const [sentence, people] of [
    [
      'Mary Holt, Minister of Water, during the opening of the forum, spoke about dams.',
      ['Mary Holt: Minister of Water'],
    ],
    ['Peter Blane, Director of Coast Labs, provided the closing remarks.', ['Peter Blane: Director of Coast Labs']],
    [
      'Harbor Dairy chief executive Theo Sparr, Lake Foods chief executive Ian Jagger and Coast Vice-Chancellor Steve ' +
        'Mahoney opened the forum.',
      [
        'Theo Sparr: Harbor Dairy chief executive',
        'Ian Jagger: Lake Foods chief executive',
        'Steve Mahoney: Coast Vice-Chancellor',
      ],
    ],
    [
      'The director of farming Professor Claire Reed noted that soils recover.',
      ['Claire Reed: director of farming Professor'],
    ],
    [
      'Professor Zhou Ming, head of the China Media Society, pointed out that content is the root.',
      ['Zhou Ming: Professor, head of the China Media Society'],
    ],
    ['“It grew,” said statistician Hannah Berg of Northshore University.', ['Hannah Berg: statistician']],
    [
      'Lakeland Minister for Rural Affairs Joris Smit and Office of Land and Water (OLW) Chief Data Officer (CDO) Ada ' +
        'Quist opened the forum.',
      [
        'Joris Smit: Lakeland Minister for Rural Affairs',
        'Ada Quist: Office of Land and Water (OLW) Chief Data Officer (CDO)',
      ],
    ],
    [
      'Minister for Water, Land and Higher Education, Tove Lind, closed the day. The Foundation and Coast ' +
        'Vice-Chancellor Mary Holt agreed.',
      ['Tove Lind: Minister for Water, Land and Higher Education', 'Mary Holt: Coast Vice-Chancellor'],
    ],
    [
      '“It works,” said COAST President, Professor Ada Quist. By then Secretary General Joris Smit had left.',
      ['Ada Quist: COAST President, Professor', 'Joris Smit: Secretary General'],
    ],
    [
      'Panelists included LAKE Deputy Chief Executive Tove Lind, Land Commission Chairman Joris Smit AO and Prof. Ada ' +
        'Quist.',
      ['Tove Lind: LAKE Deputy Chief Executive', 'Joris Smit: Land Commission Chairman', 'Ada Quist: '],
    ],
    [
      'Feng Lin, director of the Talent Office, Wu Mei, director of the Land and Water Center, Qian Yu, deputy head of ' +
        'the Archive, and Ada Quist (guest), the host of Coast Radio, attended the meeting.',
      [
        'Feng Lin: director of the Talent Office',
        'Wu Mei: director of the Land and Water Center',
        'Qian Yu: deputy head of the Archive',
        'Ada Quist: the host of Coast Radio',
      ],
    ],
    [
      'Speakers came from afar, including Joris Smit - founder of Lake Works, the first of its kind, Ada Quist - head ' +
        'of Coast Labs, and others.',
      ['Joris Smit: founder of Lake Works', 'Ada Quist: head of Coast Labs'],
    ],
    [
      'Presenter: Dr Ada Quist, Associate Professor, Coast School of Land',
      ['Ada Quist: Associate Professor, Coast School of Land'],
    ],
    ['Coast, July 3 (Reporter: Zhou Min) The fair has opened.', ['Zhou Min: Reporter']],
    [
      'The Foundation and Coast chief executive Mary Holt agreed. Center for Public Land director Professor Ada Quist ' +
        'and Ministry of Land, Food and Water deputy director Dr Joris Smit spoke.',
      [
        'Mary Holt: Coast chief executive',
        'Ada Quist: Center for Public Land director Professor',
        'Joris Smit: Ministry of Land, Food and Water deputy director',
      ],
    ],
    [
      'Mary Holt, Institutes of Land (IL), and Alice Smit, U.S. Archive Administration, moderated.',
      ['Mary Holt: Institutes of Land (IL)', 'Alice Smit: U.S. Archive Administration'],
    ],
    [
      'The Dean of the Lake School, Professor Ada Quist, expressed her thanks to the Vice-Chancellor, Professor Joris ' +
        'B. Smit, for his support.',
      ['Ada Quist: Dean of the Lake School, Professor', 'Joris B. Smit: Vice-Chancellor, Professor'],
    ],
    [
      'Present were Ada Quist, the representative of the Lake Library, Mr. Joris Smit; and Dr. Tove Lind the Registrar.',
      ['Ada Quist: the representative of the Lake Library', 'Joris Smit: ', 'Tove Lind: '],
    ],
    ['-- Joris Smit, CEO, Lake Works', ['Joris Smit: CEO, Lake Works']],
    ['Joris Smit, MP, Governor of Lakeland;', ['Joris Smit: MP, Governor of Lakeland']],
    ['Prof. Lin Feng of Coast University compared both ways.', ['Lin Feng: of Coast University']],
    [
      'Minister Smit said that rain helps. Joris Smit, Minister of Water, spoke later.',
      ['Joris Smit: Minister of Water'],
    ],
    [
      "Elena Brodsky, who heads the Harbor Board's climate unit, said the tide gates were too old.",
      ["Elena Brodsky: heads the Harbor Board's climate unit"],
    ],
    [
      'Tavis Ollerton, who runs a bakery in Millport, said prices had doubled.',
      ['Tavis Ollerton: runs a bakery in Millport'],
    ],
    [
      "The ministry's permanent secretary, Ngosa Tembwe, told reporters the plan was ready.",
      ["Ngosa Tembwe: ministry's permanent secretary"],
    ],
    [
      'The ministry’s permanent secretary Ngosa Tembwe told reporters the plan was ready.',
      ['Ngosa Tembwe: ministry’s permanent secretary'],
    ],
    ['Its chief economist, Rasheed Okonta, expects growth of three per cent.', ['Rasheed Okonta: chief economist']],
    [
      'The committee was chaired by Mirela Dunst, a retired judge, and sat for three days.',
      ['Mirela Dunst: a retired judge'],
    ],
    ['“It is a start,” said Yara Lindqvist, who joined the board last year.', ['Yara Lindqvist: ']],
    ['“It is a start,” said Kofi Branwell, a farmer in Millport.', ['Kofi Branwell: a farmer in Millport']],
    [
      'Former ministers Ada Quill and Ben Roscoe attended the opening.',
      ['Ada Quill: Former ministers', 'Ben Roscoe: Former ministers'],
    ],
    [
      'Professors Ada Quillon, Benno Roscow and Carys Penhale spoke at the session.',
      ['Ada Quillon: Professors', 'Benno Roscow: Professors', 'Carys Penhale: Professors'],
    ],
    [
      'State Senators Ada Quillon and Benno Roscow wrote the bill.',
      ['Ada Quillon: State Senators', 'Benno Roscow: State Senators'],
    ],
    [
      'Dr Selma Aydin (Harbor University) and Dr Iwan Protheroe (Coast Trust) gave the keynote.',
      ['Selma Aydin: Harbor University', 'Iwan Protheroe: Coast Trust'],
    ],
    ['Transport Secretary Kipruto Maina (pictured) came to the opening.', ['Kipruto Maina: Transport Secretary']],
    [
      'Ada Quillon, Secretary to the Treasury of Millland who gave the first talk, took questions.',
      ['Ada Quillon: Secretary to the Treasury of Millland'],
    ],
    [
      'Sajid Khanna, Deputy Secretary for Schools along with other officials attended the workshop.',
      ['Sajid Khanna: Deputy Secretary for Schools'],
    ],
    [
      'Senior economist Ada Quillon and research associate Benno Roscow conclude that prices fell.',
      ['Ada Quillon: Senior economist', 'Benno Roscow: research associate'],
    ],
    [
      'According to Michael Harrow, Mayor Tess Hart’s legislative liaison, the vote is near.',
      ['Michael Harrow: Mayor Tess Hart’s legislative liaison'],
    ],
    ['City resident Derek Minton does not drive.', ['Derek Minton: City resident']],
    ['The findings were presented by Dr Jeevan Sharda and Dr Radha Adhikar.', ['Jeevan Sharda: ', 'Radha Adhikar: ']],
    [
      'The workshop was facilitated by Hymala Lagan, Gender Affairs Bureau at the Ministry of Labour.',
      ['Hymala Lagan: Gender Affairs Bureau at the Ministry of Labour'],
    ],
    ['Benno Roscow, of Harbor University, said that the samples were few.', ['Benno Roscow: Harbor University']],
    [
      'Benno Roscow, 54, a fisherman from Millport, said the quota was too low.',
      ['Benno Roscow: a fisherman from Millport'],
    ],
    [
      'Benno Roscow, now president of the Harbor Bank, was not involved in the study.',
      ['Benno Roscow: now president of the Harbor Bank'],
    ],
    [
      '“We are late,” says Benno Roscow, co-director of Harbor Lab and author of a book on tides.',
      ['Benno Roscow: co-director of Harbor Lab and author of a book on tides'],
    ],
    [
      'Speaking at the launch, Minister for Rural Affairs Benno Roscow said the fund was open.',
      ['Benno Roscow: Minister for Rural Affairs'],
    ],
    [
      'In a statement, Harbor Oil spokeswoman Anneke Visscher said the spill was small.',
      ['Anneke Visscher: Harbor Oil spokeswoman'],
    ],
    [
      'Lead author Anneke Visscher, of Harbor University, said: “We saw no change.”',
      ['Anneke Visscher: Lead author, Harbor University'],
    ],
    ['Study co-author Anneke Visscher said the model was simple.', ['Anneke Visscher: Study co-author']],
    ['Anneke Visscher (Harbor University) said the model was simple.', ['Anneke Visscher: Harbor University']],
    ['Anneke Visscher (CEO, Harbor Foods) said the model was simple.', ['Anneke Visscher: CEO, Harbor Foods']],
    ['The mayor of Millport, Anneke Visscher, opened the bridge.', ['Anneke Visscher: mayor of Millport']],
    [
      "Harbor Fund's head of research and policy, Anneke Visscher, warned of delays.",
      ["Anneke Visscher: Harbor Fund's head of research and policy"],
    ],
    [
      'Chief Financial Officer and Deputy Chair Anneke Visscher warned of delays.',
      ['Anneke Visscher: Chief Financial Officer and Deputy Chair'],
    ],
    ['Then Coal Minister Anneke Visscher said no.', ['Anneke Visscher: Coal Minister']],
    [
      'The former Director of Public Prosecutions Belio Kamande who was nominated for the post declined.',
      ['Belio Kamande: former Director of Public Prosecutions'],
    ],
    ['Benno Roscow, of Harbor University, said that the samples were few.', ['Benno Roscow: Harbor University']],
    [
      'Roads and Transport Secretary Kipruto Maina and UMI3 CEO Clive Rowan opened the road.',
      ['Kipruto Maina: Roads and Transport Secretary', 'Clive Rowan: UMI3 CEO'],
    ],
    ['“It works,” said HourlyWork CEO Patrick Pettit, whose website is open.', ['Patrick Pettit: HourlyWork CEO']],
    [
      'State Sens. Martin Loone and John Fonfar wrote the bill.',
      ['Martin Loone: State Sens.', 'John Fonfar: State Sens.'],
    ],
    [
      'Professor C Duncan Ricks, Principal of Coast College, spoke.',
      ['C Duncan Ricks: Professor, Principal of Coast College'],
    ],
    [
      'John Spindle, chief executive of Coast Enterprise – the umbrella of all hubs – presented five points.',
      ['John Spindle: chief executive of Coast Enterprise'],
    ],
  ] as const)
    it(sentence, () => {
      assert.deepEqual(titled(`1. Views\n\n${sentence}\n`), people);
    });

  for (const sentence of [
    '张秘书长立足当下，他指出要创新。于校长首先阐述了历史。黄校长先向嘉宾致谢。',
    '教育、科技、人才一体推进。江苏、安徽、云南分别表态。文化、旅游、体育等部门认为，条件成熟。',
    '方法、路径、平台等4项建议已提出。任务、时间、经费担任主要角色。东湖公司担任理事长单位。',
    '（记者协会供稿）记者从会上获悉，记者在现场看到，有记者提问。通讯员培训班开班。',
    '俄罗斯表示，阿里巴巴认为，西门子介绍，奥地利强调，要合作。有关专家西班牙之行顺利。',
    '东湖大学高度认可。青溪集团方面表示，东湖中心主张，青溪公司董事长说，要快。',
    '各高校院长和杰出学者到会。他从教师后来成为校长，又是青年画家成长的引路人。',
    '方案（东湖大学）、计划（校领导）均已印发。',
    'Spring Festival, the leader of all holidays, attended to.',
    'Event Industry Advisory Group said that fees rise.',
    'Silicon Valley said nothing.',
    'Council Partner: Harbor Borough of Lakeland. (Photo and text: Coast Radio, photographer: Lake Works)',
    'Chief Justice said nothing. Professor Emeritus said even less.',
    'The work of Chairman Mary Holt’s office went on.',
    'Lake Green - the first of its kind, and Coast Blue - a place for all.',
    'Minister for Economic Affairs, Office of Land and Water, Coast University.',
    'The director of the State-owned Harbor Works and Docks Commission was absent.',
    'The post of Executive Vice President for the European Green Pact who will also act as commissioner is new.',
    'The Director of the Rural Roads Authority and the Head of Water Supply met.',
    'Climate Action Week said on Monday that the march would go on.',
    'Said Green Harbor, a charity: the river is dirty.',
    'The report by Sustainable Growth Partners, a consultancy, said demand fell.',
    'The river is dirty, said Blue Planet.',
    'The Senior Manager Coaching Skills course is in June.',
    'Prices at Harbor Foods, which runs ten shops, rose.',
    'Golden Harvest, who run ten shops, said prices rose.',
    'General Motors and Ford Foundation leaders met.',
    'Director General of Customs and Excise visited the Harbor Dock.',
  ])
    it(`nobody: ${sentence}`, () => {
      assert.deepEqual(titled(`1. Views\n\n${sentence}\n`), []);
    });
});

describe('the title of a speaker', () => {
  for (const [point, title] of [
    ['一是东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['第二，东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
    ['（三）东湖大学校长樊少群指出，要加强研究。', '东湖大学校长'],
  ] as const) {
    it(`begins behind the marker: ${point}`, () => {
      const speakers = speakersOf(parse(new Text(`一、讨论\n\n${point}\n`)));
      assert.deepEqual(
        speakers.map((speaker) => speaker.title.zh),
        [title],
      );
    });
  }
});
