// Posts, ranks and reporting verbs: the words by which a text shows that somebody is introduced or speaks.

const chinesePosts =
  '首席执行官|首席[\\u4e00-\\u9fff]{1,4}官|首席科学家(?!精神)|首席专家|首席经济学家|首席代表|总书记|党委书记|党组书记|书记处书记|书记|巡视员|调研员|司长|局长|处长|科长|部长|厅长|省长|市长|县长|区长|州长|镇长|乡长|院长|所长|校长|社长|台长|站长|馆长|组长|队长|行长|会长|理事长|秘书长|署长|室主任|主任委员(?!会)|主任|主席|总裁|总经理|经理|董事长|董事(?!会|局)|监事长|教授(?!级)|研究员|副?研究馆员|院士|科学家(?!精神)|工程师|总工程师|总工|总师|总监|总编辑|总编|主编|秘书(?!处|长)|委员(?!会)|常委|党组成员|成员|专员|专家(?!组|库|委|学者)|讲师|导师|博士后|博士|先生|女士|老师|同志|校友|创始人|合伙人|负责人|召集人|发言人|联合创始人|代表(?!团|处|作|大会|性)|顾问|参事|参赞|大使|总领事|领事|公使|总理|总统|首相|议员|议长|律师|法官|法律顾问|理事(?!会|长)|监事(?!会|长)|研究馆员|农艺师|医师|主任医师|董事局主席|主管|总干事|干事|审计长|检察长|委员长|司令员|馆员|作家|记者|评论员|分析师|经济学家|董秘|执行秘书|高管|CEO|CTO|CFO';
const chinesePostPattern = `(?:${chinesePosts})`;

/** A post word of Chinese at its end: what a name may follow. Sticky use: set lastIndex. */
export const chinesePost = new RegExp(chinesePostPattern, 'g');

/** A post right after a name: 田云辉副厅长, 穆荣平研究员. */
export const chinesePostAfter = new RegExp(`^(?:原|前|常务|执行|名誉|高级|特聘|特约|荣誉|第一)?副?(?!代表|成员)${chinesePostPattern}(?!们|级|制|办|会)`);

const chineseVerbs =
  '指出|认为|表示|强调|提出|提到|提及|介绍|坦言|谈到|建议|呼吁|分享|阐述|阐释|分析|解读|总结|主持|致辞|致词|讲话|讲道|发言|宣布|透露|补充|回应|解释|评价|归纳|说道|说|称|写道|直言|主张|倡议|倡导|预计|预测|断言|希望|期待|回顾|梳理|剖析|论述|剖析|讲解|展示|提醒|告诉|演讲|报告|汇报|作报告|点评|作了|做了|作主|作题|发表|出席|参加|代表|肯定|要求|部署|感谢|探讨|研判|聚焦|谈|讲|深入|系统|重点|详细|着重|从事|总结道';

/** A verb by which a speaker is quoted. */
export const chineseReporting = /^(?:随后|首先|则|也|还|又|同时|同样|进一步|特别|一致|明确|分别|并|曾|再次|最后|现场|在会上|在发言中|在致辞中|在报告中|在演讲中|在论坛上|会上|会后|都|共同|着重|详细|重点)?(?:指出|认为|表示|强调|提出|提到|提及|介绍|坦言|谈到|建议|呼吁|分享|阐述|阐释|解读|说道|说|称|写道|直言|主张|倡议|透露|补充|回应|讲到|讲道|提醒|告诉|宣布|致辞|致词|主持|预计|总结|分析)/;

/** What may follow a name that a title introduced: a verb, a preposition, a mark. */
export const chineseFollower = new RegExp(
  `^(?:\\s*(?:$|[，。、；：）)(（"”》！？,;:·]|${chineseVerbs}|以|从|就|根据|结合|在|对|则|也|还|首先|进一步|分别|围绕|与|和|及|等|提|向|通过|针对|为|将|把|用|基于|立足|同|做|作|因|当|日前|近日|一行|带领|率|受邀|应邀|主讲|担任|出任|共|参与|参会|莅临|到会|三位|两位|二人|一起|联合))`,
);

const englishPosts =
  'Secretar(?:y|ies)(?:[- ]General)?|Directors?(?:[- ]General)?|Presidents?|Deans?|Professors?|Academicians?|Fellows?|Chair(?:man|woman|person|s)?|Members?|Ministers?|Mayors?|Governors?|Chiefs?|Scientists?|Heads?|CEO|CTO|CFO|Founders?|Co-?[Ff]ounders?|Researchers?|Research(?:er)? Fellow|Engineers?|Officers?|Managers?|Editors?|Ambassadors?|Experts?|Advis[eo]rs?|Consultants?|Partners?|Commissioners?|Representatives?|Lecturers?|Economists?|Inspectors?|Counsel(?:l)?ors?|Consul|Premier|Chancellor|Principal|Administrator|Analyst|Lawyer|Author|Rector|Provost|Specialist|Coordinator|Curator|Trustee|Envoy|Senator|Chief Executive|Spokes(?:man|woman|person)|Leader|Judge|Doctor|Physician|Entrepreneur|Strategist';

/** A title phrase in English right after a name and a comma: within its first words a post must come. */
export const englishTitleStart = new RegExp(`^(?:(?:[\\w’'&/-]+\\.?,? ){0,6}?)(?:${englishPosts})\\b`, 'i');

/** A post or form of address right before a name. */
export const englishPostBefore = new RegExp(`(?:\\b(?:${englishPosts})|\\bDr\\.?|\\bProf\\.?|\\bMr\\.?|\\bMs\\.?|\\bMrs\\.?)\\s+$`);

/** A verb by which a speaker is quoted in English, at its start. */
export const englishReporting =
  /^(?:(?:also|further|then|firmly|particularly|specifically|additionally|has|have|had|later|first|strongly|clearly|once|likewise|personally) ){0,2}(?:said|says|thought|thinks|pointed(?: it)? out|points out|noted|notes|stated|states|proposed|proposes|emphasi[sz]ed|emphasi[sz]es|stressed|stresses|mentioned|mentions|introduced|believed|believes|suggested|suggests|argued|argues|added|explained|explains|highlighted|highlights|remarked|observed|shared|expressed|held|concluded|indicated|called (?:for|on)|urged|recommended|analy[sz]ed|presented|delivered|hosted|chaired|moderated|attended|spoke|elaborated|reported|warned|advocated|commented|maintained|outlined|described|discussed|announced|put forward|summari[sz]ed|reviewed|underlined|underscored|reiterated|asserted|affirmed|acknowledged|opined|claimed|told|wrote|considered|considers|hoped|hopes|expected|expects)\b/;

/** An English reporting verb anywhere in a sentence, after a title: `, pointed out`. */
export const englishReportingAfterTitle = new RegExp(`,?\\s(?=${englishReporting.source.slice(1)})`, '');
