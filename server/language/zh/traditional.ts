// Traditional characters of the words by which people are found, mapped to simplified ones, one for one: offsets stay.

/** Surnames, posts, reporting verbs and particles; pairs of traditional and simplified. */
const pairs =
  '陳陈黃黄劉刘葉叶蘇苏張张趙赵吳吴鄭郑馮冯衛卫蔣蒋韓韩楊杨許许呂吕孫孙嚴严華华謝谢鄒邹雲云魯鲁韋韦馬马鳳凤賀贺羅罗畢毕鄔邬顧顾龐庞紀纪項项閔闵賈贾婁娄駱骆盧卢鍾钟鐘钟麥麦萬万關关聶聂龔龚塗涂溫温莊庄齊齐譚谭鄧邓蕭萧賴赖閻阎單单詹詹應应歐欧陽阳諸诸葛葛' +
  '負负長长記记書书總总經经處处廳厅縣县區区鎮镇鄉乡館馆會会組组隊队員员學学專专業业務务責责師师師师監监編编輯辑顧顾問问領领創创執执級级護护導导講讲議议論论協协進进' +
  '認认為为強强調调說说稱称談谈見见紹绍釋释證证發发佈布報报讀读與与從从據据結结對对將将後后來来還还這这個个們们時时並并應应該该過过給给帶带動动實实現现國国際际設设計计劃划資资訊讯術术產产戰战務务體体統统點点續续總总無无於于內内標标準准積积極极參参詞词辭辞賓宾';

const simplifiedOf = new Map<string, string>();
for (let i = 0; i < pairs.length; i += 2) simplifiedOf.set(pairs[i]!, pairs[i + 1]!);

const anyTraditional = new RegExp(
  `[${[...simplifiedOf.keys()].filter((key) => simplifiedOf.get(key) !== key).join('')}]`,
  'g',
);

/** The text with the traditional characters of such words made simplified; of the same length. */
export function simplified(text: string): string {
  return text.replace(anyTraditional, (character) => simplifiedOf.get(character)!);
}
