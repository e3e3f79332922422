// Numbers and dates of pairs in our own words: what says the same is silent, what differs is found.
import assert from 'node:assert/strict';
import { compareDates, compareNumerals } from '../../../server/language/shared/compare-numerals';
import { Facts } from '../../../server/language/shared/facts';

const same: readonly (readonly [string, string])[] = [
  ['全市企业达5万家。', 'The city has 50,000 companies.'],
  ['实施九大工程。', 'Nine major projects were launched.'],
  ['十余项改革举措落地。', 'More than ten reform measures took effect.'],
  ['投入3.5亿元，增长五成。', 'An investment of 350 million yuan, up 50%.'],
  ['增长近两倍。', 'It nearly tripled.'],
  ['产值翻一番。', 'Output doubled.'],
  ['产值翻两番。', 'Output quadrupled.'],
  ['居全国第五位。', 'It ranks fifth in the country.'],
  ['占全国的1/3。', 'It accounts for one third of the national total.'],
  ['占全国的三分之二以上。', 'It accounts for more than two-thirds of the national total.'],
  ['到２０２０年建成。', 'It was completed by 2020.'],
  ['数量为44.83万件。', 'The number is 448.3 thousand.'],
  ['打造千亿级产业集群。', 'It builds a 100 billion yuan industrial cluster.'],
  ['数万名科技人员参加。', 'Tens of thousands of researchers took part.'],
  ['几十家机构入驻。', 'Dozens of institutions have moved in.'],
  ['百余家机构入驻。', 'More than 100 institutions have moved in.'],
  ['一半以上的企业设有研发机构。', 'Over half of the companies have R&D institutions.'],
  ['两地共同推进。', 'Both places push it forward.'],
  ['坚持一国两制，推进一带一路。', 'Uphold one country, two systems, and advance the Belt and Road Initiative.'],
  ['“十四五”时期取得新进展。', 'New progress was made during the 14th Five-Year Plan period.'],
  ['建设5G基站1.2万个。', '12,000 5G base stations were built.'],
  ['科技创新2030—重大项目启动。', 'The Science and Technology Innovation 2030 Major Projects started.'],
  ['20世纪90年代以来，浦东开发开放。', 'Pudong has been opened up since the 1990s.'],
  ['二十一世纪的第二个十年。', 'The second decade of the 21st century.'],
  ['过去二十年发展迅速。', 'It has grown fast in the past two decades.'],
  ['百年未有之大变局。', 'Changes unseen in a century.'],
  [
    '四面八方的人才千方百计创新，万一失败也不要紧。',
    'Talents from everywhere do their best to innovate, and failure does not matter.',
  ],
  [
    '进一步统一思想，一些同志一直关注，一定要一起努力。',
    'We need to further unite our thinking; some comrades have always paid attention, and must work together.',
  ],
  ['三农问题是重中之重。', 'Agriculture, rural areas and farmers are a top priority.'],
  ['第一，加强基础研究；第二，培养人才。', 'First, strengthen basic research. Second, train talents.'],
  ['一是加强研究，二是培养人才，三是扩大开放。', 'We should strengthen research, train talents and open up.'],
  ['增速为50%到60%。', 'The growth rate is 50-60%.'],
  ['每年新增20至30家。', 'There are 20 to 30 new ones every year.'],
  ['资金规模2—3亿元。', 'The fund is worth RMB 200-300 million.'],
  ['第二十届三中全会召开。', 'The third plenary session of the 20th Central Committee was held.'],
  ['党的十八大以来成就显著。', 'Since the 18th CPC National Congress, achievements have been remarkable.'],
  ['面积约300亩。', 'It covers about 20 hectares.'],
  ['全长1318公里，时速350公里。', 'It is 1,318 km long with a speed of 350 km per hour.'],
  ['下午3点开始。', 'It starts at 3 p.m.'],
  ['上午9:00至11:30开放，晚上7点再开放。', 'It is open from 9:00 a.m. to 11:30 a.m., and again from 7 p.m.'],
  ['货物经陆海新通道抵达，伍家岗和五矿参与，收拾整齐。', 'The goods came by the land-sea corridor; others helped.'],
  ['陆仟元和伍万元整。', '6,000 yuan and 50,000 yuan.'],
  ['为防止病毒传播，活动取消。', 'The event was cancelled to stop the spread of Covid-19.'],
  ['税收翻了两番，合同增长了两倍，产值是过去的两倍。', 'Tax quadrupled, contracts tripled, output is twice as high.'],
  ['上千名学生和近百家企业参加。', 'More than a thousand students and nearly a hundred firms took part.'],
  ['两三家企业上市，三四十名代表到会。', 'Two or three firms went public; thirty to forty delegates came.'],
  ['这三项工作由双方推进，每三年评估一次。', 'The work is pushed forward by both sides and assessed regularly.'],
  ['园区与高校、企业和银行三家单位签约。', 'The park signed with the university, the firm and the bank.'],
  ['园区用了三年建成实验室，许多企业都来参加。', 'The park built the laboratory over several years, and firms came.'],
  ['会议于15时30分开始。', 'The meeting began at 3:30 p.m.'],
  ['零碳园区和三维打印。', 'Zero-carbon parks and 3D printing.'],
  ['三分之一的企业、四分之一的高校参加。', 'One third of the companies and a quarter of the universities took part.'],
  ['研发投入强度提高0.2个百分点。', 'R&D intensity rose by 0.2 percentage points.'],
  ['半年来完成了两轮谈判。', 'Two rounds of talks were finished in six months.'],
  ['三五年内见效。', 'It will take effect in three to five years.'],
  ['五六十家企业。', 'Fifty or sixty companies.'],
  ['一千多亿元投资分三批下达。', 'Over 100 billion yuan was allocated in three batches.'],
  ['联系电话：021-55500123，网址：www.example.cn/2024。', 'Please call us or visit the website.'],
  ['两千多人次参加，同比增长12.5%。', 'More than 2,000 participants attended, up 12.5% year on year.'],
  ['新冠疫情三年来。', 'In the three years of COVID-19.'],
  ['一二三产业融合。', 'Integration of the primary, secondary and tertiary industries.'],
  ['实现两个一百年奋斗目标。', 'Realize the Two Centenary Goals.'],
  [
    '长三角三省一市共建G60科创走廊。',
    'The three provinces and one municipality of the Yangtze River Delta build the G60 corridor.',
  ],
  ['约4.5万亿元，占GDP的2.64%。', 'About 4.5 trillion yuan, or 2.64% of GDP.'],
  [
    '第一季度下降1.9个百分点，上半年增长1.3%。',
    'It fell by 1.9 percentage points in the first quarter and grew by 1.3% in the first half.',
  ],
  ['去年新增专利27.8万件。', 'In 2023, 278,000 patents were added.'],
  ['9家单位入选，其中3家来自高校。', 'Nine institutions were selected, three of which are universities.'],
  ['每万人拥有发明专利12件。', 'There are 12 invention patents per 10,000 people.'],
  ['十年磨一剑。', 'It took ten years to make a sword.'],
  ['一百周年。', 'The centenary.'],
  [
    '前三季度四分之三的企业盈利。',
    'Three quarters of the companies were profitable in the first three quarters of the year.',
  ],
  ['装机容量1.2亿千瓦。', 'The installed capacity is 120 million kilowatts.'],
  ['装机容量1.2亿千瓦。', 'The installed capacity is 120 GW.'],
  ['全长3万千米。', 'It is 30,000 km long.'],
  ['共有2万5千人、1亿2000万元。', 'There are 25,000 people and 120 million yuan.'],
  ['分别增长12.6%、32.2%和35.6%。', 'They grew by 12.6, 32.2 and 35.6 percent respectively.'],
  ['2022—2024年实施。', 'It was carried out in 2022-24.'],
  ['覆盖1.5亿人。', 'It covers 150m people.'],
  ['投资250亿元。', 'An investment of 25 billion yuan ($3.5 billion).'],
  ['80后、90后成为主力。', 'Those born in the 1980s and 1990s are the main force.'],
  ['2024浦江创新论坛开幕。', 'The 2024 Pujiang Innovation Forum opened.'],
  ['提供24小时服务，100%覆盖。', 'Services are offered around the clock, with full coverage.'],
  ['占20%至30%之间。', 'It accounts for between 20 and 30 percent.'],
  ['前三季度实现“六个翻番”。', 'In the first three quarters, six targets were doubled.'],
];

const different: readonly (readonly [string, string])[] = [
  ['全市企业达5万家。', 'The city has 5,000 companies.'],
  ['实施九大工程。', 'Eight major projects were launched.'],
  ['投入3.5亿元，增长五成。', 'An investment of 35 million yuan, up 50%.'],
  ['投入3.5亿元，增长五成。', 'An investment of 350 million yuan, up 15%.'],
  ['居全国第五位。', 'It ranks fourth in the country.'],
  ['占全国的1/3。', 'It accounts for one fourth of the national total.'],
  ['打造千亿级产业集群。', 'It builds a 10 billion yuan industrial cluster.'],
  ['数量为44.83万件。', 'The number is 44.83 thousand.'],
  ['“十四五”时期取得新进展。', 'New progress was made during the 13th Five-Year Plan period.'],
  ['党的二十大召开。', 'The 19th National Congress of the CPC was held.'],
  ['成为13个试点区域之一。', 'It became one of the 31 pilot regions.'],
  ['提出三点建议。', 'Four suggestions were made.'],
  ['到2025年建成。', 'It will be completed by 2035.'],
  ['四个城市参加。', 'Five cities took part.'],
  ['增长12.6%。', 'It grew by 16.2%.'],
  ['2024浦江创新论坛开幕。', 'The 2023 Pujiang Innovation Forum opened.'],
  ['前三季度增长12%。', 'It grew by 12% in the first two quarters.'],
  ['建设G60科创走廊。', 'Build the G42 corridor.'],
  ['税收翻了两番。', 'Tax revenue doubled.'],
  ['合同数量增长了两倍。', 'The number of contracts doubled.'],
  ['下午3点开始。', 'It starts at 3 a.m.'],
  ['会议于15:30开始。', 'The meeting began at 3:30 a.m.'],
  ['两三家企业提出申请。', '23 companies applied.'],
  ['上千名学生参加。', 'A hundred students took part.'],
  ['园区用了三年建成实验室。', 'The park took years to build its laboratory.'],
  ['园区的实验室与12家企业签约。', 'The laboratory of the park signed contracts with companies.'],
  ['园区的实验室与企业签约，费用统一结算。', 'The laboratory signed contracts with 12 companies, at a common fee.'],
];

describe('numbers of the two languages', () => {
  for (const [zh, en] of same) it(`agree: ${zh}`, () => assert.deepEqual([...printed(zh, en), ...dates(zh, en)], []));
  for (const [zh, en] of different) it(`differ: ${zh} ${en}`, () => assert.ok(printed(zh, en).length > 0));
});

describe('dates of the two languages', () => {
  const agreeing: readonly (readonly [string, string])[] = [
    ['12月8日至10日举行。', 'It was held from December 8 to 10.'],
    ['2024年9月9日发布。', 'Released on September 9, 2024.'],
    ['7月29日至30日在成都举行。', 'It took place in Chengdu on July 29-30.'],
    ['7月30日至8月2日举行。', 'It was held from July 30 to August 2.'],
    ['二〇二二年元月二十五日印发。', 'Issued on 25 January 2022.'],
    ['2023年3月启动，9月结束。', 'It started in March 2023 and ended in September.'],
    ['新华社5月19日电，记者19日获悉。', 'The reporter learned on May 19.'],
    ['农历八月十五。', 'The Mid-Autumn Festival.'],
    ['1—9月增长8%。', 'It grew by 8% from January to September.'],
  ];
  const disagreeing: readonly (readonly [string, string])[] = [
    ['12月8日至10日举行。', 'It was held from December 8 to 12.'],
    ['2024年9月9日发布。', 'Released on September 8, 2024.'],
    ['2024年9月9日发布。', 'Released on 9 August 2024.'],
    ['2023年3月启动。', 'It started in May 2023.'],
  ];
  for (const [zh, en] of agreeing)
    it(`agree: ${zh}`, () => assert.deepEqual([...dates(zh, en), ...printed(zh, en)], []));
  for (const [zh, en] of disagreeing) it(`differ: ${zh} ${en}`, () => assert.equal(dates(zh, en).length, 1));
});

function printed(zh: string, en: string): readonly string[] {
  return compareNumerals(new Facts(zh, 'zh'), new Facts(en, 'en')).map(
    (difference) =>
      `${difference.zh ? zh.slice(difference.zh.start, difference.zh.end) : '–'} | ${difference.en ? en.slice(difference.en.start, difference.en.end) : '–'}`,
  );
}

function dates(zh: string, en: string): readonly string[] {
  return compareDates(new Facts(zh, 'zh'), new Facts(en, 'en')).map(
    (difference) =>
      `${zh.slice(difference.zh.start, difference.zh.end)} | ${en.slice(difference.en.start, difference.en.end)}`,
  );
}
