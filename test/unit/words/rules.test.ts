// Every row of the rules' word lists goes through the rule that reads it: the wrong example is told, the right one is not.
import assert from 'node:assert/strict';
import { Text } from '../../../server/base/text';
import {
  clausesZh,
  countingEn,
  countingZh,
  doubledZh,
  fieldLabels,
  listsZh,
  nounsZh,
  phrasesEn,
  phrasesZh,
  setPhrasesZh,
} from '../../../server/language/words';
import { builtinContext } from '../../../server/model/builtin';
import { checkWith } from '../../../server/rules/check';
import { countMismatch } from '../../../server/rules/numbering/count-mismatch';
import type { Rule } from '../../../server/rules/rule';
import { inconsistentWording } from '../../../server/rules/terms/inconsistent-wording';
import { dashStyle } from '../../../server/rules/typography/dash-style';
import { listComma } from '../../../server/rules/typography/list-comma';
import { garbledPhrase } from '../../../server/rules/wording/garbled-phrase';
import { repeatedWord } from '../../../server/rules/wording/repeated-word';
import { brokenSetPhrases } from '../../../server/rules/wording/set-phrases';
import { parse } from '../../../server/syntax/parse';

const context = builtinContext();

/** What a rule tells of a draft. */
function told(rule: Rule, draft: string): readonly string[] {
  return checkWith([rule], parse(new Text(draft)), context).map(({ span }) => draft.slice(span.start, span.end));
}

function isTold(rule: Rule, draft: string): void {
  assert.notDeepEqual(told(rule, draft), [], draft);
}

function isSilent(rule: Rule, draft: string): void {
  assert.deepEqual(told(rule, draft), [], draft);
}

describe('words of the rules: phrases', () => {
  for (const { right, wrong, example } of [...phrasesEn().verbPhrases, ...phrasesEn().phrases, ...phrasesZh().phrases])
    it(`${right}: ${wrong}`, () => {
      isTold(garbledPhrase, wrong);
      isSilent(garbledPhrase, example);
    });

  for (const verb of phrasesZh().lists.mutual!)
    it(`${verb}的相互过程`, () => {
      isTold(garbledPhrase, `这是要素${verb}的相互过程。`);
      isSilent(garbledPhrase, `这是要素相互${verb}的过程。`);
    });
});

describe('words of the rules: set phrases', () => {
  const phrases = [...setPhrasesZh().idioms.flat(), ...setPhrasesZh().phrases.split(' ')];

  it('have four characters and stand once', () => {
    assert.deepEqual(
      phrases.filter((phrase) => !/^[\u4e00-\u9fff]{4}$/.test(phrase)),
      [],
    );
    assert.equal(new Set(phrases).size, phrases.length);
  });

  it('are right themselves, also one after the other', () => {
    for (const phrase of phrases)
      for (const other of phrases) assert.deepEqual(brokenSetPhrases(`${phrase}${other}，${phrase}的${other}`), []);
  });

  it('of the idioms, any wrong character is told', () => {
    for (const [idiom] of setPhrasesZh().idioms)
      assert.equal(brokenSetPhrases(`要${idiom!.slice(0, 3)}龘，`)[0]?.right, idiom);
  });

  const neighbours = {
    合作共嬴: '合作共赢',
    守正创薪: '守正创新',
    包容开发: '包容开放',
    开发包容: '开放包容',
    改革开发: '改革开放',
    互连互通: '互联互通',
    统筹兼故: '统筹兼顾',
    资源配制: '资源配置',
    事实求是: '实事求是',
    贯彻落时: '贯彻落实',
    精准实策: '精准施策',
    标本兼制: '标本兼治',
    提质增校: '提质增效',
    招才引致: '招才引智',
  };
  for (const [wrong, right] of Object.entries(neighbours))
    it(`${wrong}: ${right}`, () => assert.deepEqual(brokenSetPhrases(`坚持${wrong}，`), [{ start: 2, end: 6, right }]));

  for (const phrase of [
    '合作共建',
    '包容开发区',
    '改革开发区',
    '新开发包容',
    '守正创造',
    '改革開放',
    '互信和利益',
    '高度融合',
  ])
    it(`${phrase} is right`, () => assert.deepEqual(brokenSetPhrases(`坚持${phrase}。`), []));
});

describe('words of the rules: counting', () => {
  for (const noun of countingZh().announced)
    it(`三个${noun}`, () => {
      isTold(countMismatch, `会议明确三个${noun}：一是增加投入；二是简化流程。`);
      isSilent(countMismatch, `会议明确两个${noun}：一是增加投入；二是简化流程。`);
    });

  for (const noun of countingEn().announced)
    it(`three ${noun}`, () => {
      isTold(countMismatch, `Work is needed in three ${noun}: (1) improving the system; and (2) training people.`);
      isSilent(countMismatch, `Work is needed in two ${noun}: (1) improving the system; and (2) training people.`);
    });

  for (const noun of countingEn().listed)
    it(`the three ${noun} of`, () => {
      isTold(countMismatch, `The three ${noun} of alpha and beta are covered.`);
      isSilent(countMismatch, `The two ${noun} of alpha and beta are covered.`);
    });

  for (const { names } of countingZh().oneCharacter)
    it(names, () => {
      for (let at = 0; at + 3 <= names.length; at++) {
        const name = names.slice(at, at + 3);
        isTold(countMismatch, `会议围绕${name}4个领域展开。`);
        isSilent(countMismatch, `会议围绕${name}三个领域和${name}等5个方面展开。`);
      }
    });

  for (const name of countingZh().jointNames)
    it(name, () => {
      isTold(countMismatch, `会议围绕${name}${name.length + 1}个方面展开。`);
      isSilent(countMismatch, `会议围绕${name}${name.length}个方面展开。`);
    });
});

describe('words of the rules: lists', () => {
  for (const { words, compounds = [] } of listsZh())
    it(words.slice(0, 3).join('、'), () => {
      for (let at = 0; at + 3 <= words.length; at++) {
        const three = words.slice(at, at + 3);
        const isApart = !compounds.some((compound) => three.join('').includes(compound));
        (isApart ? isTold : isSilent)(listComma, `本省提供${three.join('')}等。`);
        isSilent(listComma, `本省提供${three.join('、')}等。`);
      }
      for (const compound of compounds) isSilent(listComma, `本省提供${compound}${words[0]!}等。`);
    });
});

describe('words of the rules: what stands twice', () => {
  for (const [word, next] of Object.entries(doubledZh().single))
    it(`${word}${word}`, () => {
      isTold(repeatedWord, `小王${word}${word}〇号`);
      for (const character of next) isSilent(repeatedWord, `小王${word}${word}${character}〇号`);
    });

  for (const word of doubledZh().twice)
    it(`${word}${word}`, () => {
      isTold(repeatedWord, `各地${word}${word}一号工程。`);
      isSilent(repeatedWord, `各地${word}一号工程。`);
    });
});

describe('words of the rules: nouns and clauses', () => {
  for (const noun of nounsZh().explained)
    it(`${noun}—`, () => isTold(dashStyle, `2024湖畔创新${noun}—区域协同创新与产业高质量发展分论坛举行。`));

  for (const noun of nounsZh().heads)
    it(`阳光河畔${noun}`, () =>
      isTold(inconsistentWording, `加快河畔阳光${noun}，阳光河畔${noun}很好，阳光河畔${noun}很多。`));

  for (const noun of clausesZh().doing)
    it(`未来园区的${noun}`, () => {
      isTold(garbledPhrase, `加强前沿技术研究，未来园区的${noun}，打造产业集群。`);
      isSilent(garbledPhrase, `加强前沿技术研究，加快未来园区的${noun}，打造产业集群。`);
    });

  for (const { opens, closes } of clausesZh().frames)
    for (const open of opens)
      it(`${open}……${closes[0]}……`, () => {
        const whole = `${open}研究${closes[0]}产业`;
        isTold(garbledPhrase, `中心有三类：${whole}转变；${whole}升级；${open}一座城市的市级园区，推动转化。`);
        isSilent(garbledPhrase, `中心有三类：${whole}转变；${whole}升级；${whole}提升，推动转化。`);
      });

  it('a label means one thing', () => {
    const labels = fieldLabels().synonyms.flat();
    assert.equal(new Set(labels).size, labels.length);
  });
});
