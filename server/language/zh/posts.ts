// Posts, ranks and reporting verbs: the words by which a text shows that somebody is introduced or speaks.
import { anyOf, reportingVerbsEn, reportingVerbsZh, wordsAfterSpeakerZh } from '../words';

/** Posts by their last words; what may stand before them (副, 总, 首席, 高级 …) belongs to the title. */
const chinesePosts =
  '首席[\\u4e00-\\u9fff]{1,4}官|(?:党委|党组|支部|工委|纪委|总|副)?书记|' +
  '(?:[司局处科部厅省市县区州镇乡院所校社台站馆组队行会署园船舰连营团师旅厂矿店村寨盟旗关室书事计察员士班酋首]|海关)长(?![期远效足征]|三角|江经济|春市|沙市)|' +
  '主任委员(?!会)|主任|主席|主委|主编|主管|总裁|总经理|经理|董事(?!会|局|长)|监事(?!会|长)|理事(?!会|长)|教授(?!级)|研究员|巡视员|调研员|研究馆员|院士|会士|科学家(?!精神)|工程师|经济师|会计师|农艺师|医师|规划师|设计师|建筑师|分析师|总工(?!程|艺|会)|总师|总监|总编辑|总编|编辑|干事|秘书(?!处|长)|委员(?!会)|常委(?!会)|党组成员|成员|专员|专家(?!组|库|委|学者)|讲师|导师|博士后|博士(?!生)|先生|女士|老师|同志|校友|创始人|合伙人|负责人|召集人|发言人|联合创始人|带头人|获得者|得主|代表(?!团|处|作|大会|性)|顾问|参事|参赞|大使|领事|公使|总理|总统|首相|议员|律师|法官|检察官|司令员|政治委员|指导员|作家|记者|评论员|经济学家|学家|董秘|执行秘书|高管|爵士|CEO|CTO|CFO';
const chinesePostPattern = `(?:${chinesePosts})`;

/** A post word of Chinese at its end: what a name may follow. Sticky use: set lastIndex. */
export const chinesePost = new RegExp(chinesePostPattern, 'g');

/** A post right after a name: 田云辉副厅长, 穆荣平研究员. */
export const chinesePostAfter = new RegExp(
  `^(?:原|前|常务|执行|名誉|高级|特聘|特约|荣誉|第一)?副?(?!代表|成员)${chinesePostPattern}(?!们|级|制|办|会)`,
);

/** Adverbs that may stand before a reporting verb, as alternatives of a pattern. */
export const chineseAdverbs =
  '随后|首先|则|也|还|又|更|却|均|同时|同样|进一步|特别|一致|明确|分别|并|曾|再次|最后|现场|在会上|在发言中|在致辞中|在报告中|在演讲中|在论坛上|会上|会后|都|共同|着重|详细|重点';

/** Adverbs of one character that begin what follows a name and end no given name; 均, which does both, is not among them. */
export const chineseShortAdverbs = '不未没也还则却既仍又更再并都';

/** A verb by which a speaker is quoted. */
export const chineseReporting = new RegExp(`^(?:${chineseAdverbs})?(?:${anyOf(reportingVerbsZh)})`);

/** What may follow a name that a title introduced: a verb, a preposition, a mark. */
export const chineseFollower = new RegExp(
  `^(?:\\s*(?:$|[，。、；：）)(（"”》！？,;:·]|${anyOf(wordsAfterSpeakerZh)}|以|从|就|根据|结合|在|对|则|也|还|首先|进一步|分别|围绕|与|和|及|等|提|向|通过|针对|为|将|把|用|基于|立足|同|做|作|因|当|日前|近日|曾|一行|带领|率|受邀|应邀|主讲|担任|出任|共|参与|参会|莅临|到会|一起|联合))`,
);

/** Further characters that may follow a name of three characters; after two they are more often its third. */
export const chineseLooseFollower =
  /^[率开揭签颁受被答问领任兼来到亲赴走看撰著译担获赞肯祝举曾已正将自并又再更不可能要应会向让使其他她这此所中上下时]/;

const englishPosts =
  'Secretar(?:y|ies)(?:[- ]General)?|Directors?(?:[- ]General)?|Presidents?|Deans?|Professors?|Academicians?|Fellows?|Chair(?:man|woman|person|s)?|Members?|Ministers?|Mayors?|Governors?|Chiefs?|Scientists?|Heads?|CEO|CTO|CFO|Founders?|Co-?[Ff]ounders?|Researchers?|Research(?:er)? Fellow|Engineers?|Officers?|Managers?|Editors?|Ambassadors?|Experts?|Advis[eo]rs?|Consultants?|Partners?|Commissioners?|Representatives?|Lecturers?|Economists?|Inspectors?|Counsel(?:l)?ors?|Consul|Premier|Chancellor|Principal|Administrator|Analyst|Lawyer|Author|Rector|Provost|Specialist|Coordinator|Curator|Trustee|Envoy|Senator|Chief Executive|Spokes(?:man|woman|person)|Leader|Judge|Doctor|Physician|Entrepreneur|Strategist|Winner|Laureate|Recipient';

/** A title phrase in English right after a name and a comma: within its first words a post must come. */
export const englishTitleStart = new RegExp(
  `^(?!(?:and|who|which|but|in|on|at|with|as) )(?:(?:[\\w’'&/-]+\\.? ){0,6}?)(?:${englishPosts})\\b`,
  'i',
);

/** A post, as one word. */
export const englishPost = new RegExp(`^(?:${englishPosts})$`);

/** A form of address before a name that says nothing of a post. */
export const englishAddress = /^(?:Dr|Prof|Mr|Ms|Mrs|Sir|Dame|Lord|Lady|Madam|Hon)\.?$/;

/** Adverbs that may stand before an English reporting verb, as alternatives of a pattern. */
export const englishAdverbs =
  'also|further|then|firmly|particularly|specifically|additionally|has|have|had|later|first|strongly|clearly|once|likewise|personally';

/** A verb by which a speaker is quoted in English, at its start. */
export const englishReporting = new RegExp(`^(?:(?:${englishAdverbs}) ){0,2}(?:${anyOf(reportingVerbsEn)})\\b`);

/** An English reporting verb anywhere in a sentence, after a title: `, pointed out`. */
export const englishReportingAfterTitle = new RegExp(`,?\\s(?=${englishReporting.source.slice(1)})`, '');
