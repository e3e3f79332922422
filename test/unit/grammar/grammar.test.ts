// The TextMate grammar colours what a bulletin is made of, with the engine that VS Code uses.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'mocha';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** VS Code brings its own; here it is enough that the front matter finds one. */
const emptyYamlGrammar = '{ "scopeName": "source.yaml", "patterns": [] }';

let grammar: IGrammar;

describe('grammar', () => {
  before(async () => {
    await loadWASM(readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new OnigScanner(patterns),
        createOnigString: (text) => new OnigString(text),
      }),
      loadGrammar: async (scope) =>
        parseRawGrammar(
          scope === 'text.bulletin' ? readFileSync('syntaxes/bulletin.tmLanguage.json', 'utf8') : emptyYamlGrammar,
          'grammar.json',
        ),
    });
    grammar = (await registry.loadGrammar('text.bulletin'))!;
  });

  it('issue numbers and dates of a header', () => {
    expectTokens(
      [
        '2024-15',
        '（总第 15 期）',
        '(Issue 15 overall)',
        'No.6 Vol. 167',
        '{No.6 Vol. 167}',
        '2005年第一期（总第5期）',
        'No.228',
        '2025 年 3 月 9 日',
        '二〇二二年元月二十五日',
        'March 9, 2025',
        '14 March 2022',
      ],
      [
        '2024-15=constant.numeric.issue',
        '总第=variable.other.label.issue 15=constant.numeric.issue 期=variable.other.label.issue',
        'Issue=variable.other.label.issue 15=constant.numeric.issue  overall=variable.other.label.issue',
        'No.=variable.other.label.issue 6=constant.numeric.issue Vol.=variable.other.label.issue 167=constant.numeric.issue',
        '{=invalid.deprecated.residue No.=variable.other.label.issue 6=constant.numeric.issue Vol.=variable.other.label.issue 167=constant.numeric.issue }=invalid.deprecated.residue',
        '2005=constant.numeric 第=variable.other.label.issue 一=constant.numeric.issue 期=variable.other.label.issue 总第=variable.other.label.issue 5=constant.numeric.issue 期=variable.other.label.issue',
        'No.=variable.other.label.issue 228=constant.numeric.issue',
        '2025 年 3 月 9 日=constant.numeric.date',
        '二〇二二年元月二十五日=constant.numeric.date',
        'March 9, 2025=constant.numeric.date',
        '14 March 2022=constant.numeric.date',
      ],
    );
  });

  it('an issue mentioned in a sentence is no header', () => {
    expectTokens(['上一期即第 4 期谈过这个问题，本期接着谈。'], ['4=constant.numeric']);
  });

  it('series lines and editor’s notes', () => {
    expectTokens(
      [
        '2025 河畔创新论坛专报之三',
        'Special Report 3 of the 2025 Riverside Forum',
        '2025 Riverside Forum Bulletin III',
        '编者按：论坛谈了两件事。',
        '【编者按】论坛谈了两件事。',
        "Editor's note: Two topics.",
      ],
      [
        '2025 河畔创新论坛专报之=entity.name.function.series 三=constant.numeric.series',
        'Special Report=entity.name.function.series 3=constant.numeric.series  of the 2025 Riverside Forum=entity.name.function.series',
        '2025 Riverside Forum Bulletin=entity.name.function.series III=constant.numeric.series',
        '编者按=variable.other.label.note',
        '【编者按】=variable.other.label.note',
        "Editor's note=variable.other.label.note",
      ],
    );
  });

  it('headings of every numbering, and no heading out of a sentence', () => {
    expectTokens(
      [
        '# 河畔论坛开幕',
        '一、先把桥修好',
        '（二）让水流起来',
        '（三）小标题。正文从这里开始。',
        '1. Building the bridge first',
        'II. Letting the water flow, and keeping it clean.',
        '3.小标题。正文从这里开始。',
        '**四、加粗的标题**',
        '2. A numbered paragraph. It has two sentences.',
        '3.5 亿元投入了使用',
      ],
      [
        '# =punctuation.definition.heading 河畔论坛开幕=markup.bold.heading',
        '一、=punctuation.definition.heading 先把桥修好=markup.bold.heading',
        '（二）=punctuation.definition.heading 让水流起来=markup.bold.heading',
        '（三）=punctuation.definition.heading 小标题。=markup.bold.heading',
        '1. =punctuation.definition.heading Building the bridge first=markup.bold.heading',
        'II. =punctuation.definition.heading Letting the water flow, and keeping it clean.=markup.bold.heading',
        '3.=punctuation.definition.heading 小标题。=markup.bold.heading',
        '**=punctuation.definition.bold 四、=punctuation.definition.heading 加粗的标题=markup.bold.heading **=punctuation.definition.bold',
        '2=constant.numeric',
        '3.5 亿=constant.numeric',
      ],
    );
  });

  it('points, at the start of a line and inside one', () => {
    expectTokens(
      [
        '一是修桥。',
        '首先，修桥。',
        'First, build the bridge.',
        '要做两件事：一是修桥；二是疏浚。',
        '三点建议：（1）修桥，（2）疏浚。',
        '这一是非之地',
        'Second thoughts came late.',
      ],
      [
        '一是=constant.language.point',
        '首先，=constant.language.point',
        'First=constant.language.point',
        '一是=constant.language.point.inline 二是=constant.language.point.inline',
        '（1）=constant.language.point.list （2）=constant.language.point.list',
        '',
        '',
      ],
    );
  });

  it('run-in labels, and no label out of an ordinary first clause', () => {
    expectTokens(
      [
        '河畔自主创新示范区。河畔区科委副主任林小桥指出，三年来这里修成了七座桥，还疏浚了河道。',
        '河畔科技创新中心：以水为媒、以桥为路，把两岸的学校和企业连接成为一个整体。',
        'Riverside National Innovation Zone. Lin Xiaoqiao said that seven bridges were built.',
        '他说：“修桥。”',
        '桥是连接两岸的路。河畔区三年来修成了七座桥，还疏浚了河道，学校和企业都说方便。',
        'The bridge was built. It took three years and a lot of money.',
      ],
      [
        '河畔自主创新示范区。=entity.name.type.label',
        '河畔科技创新中心：=entity.name.type.label',
        'Riverside National Innovation Zone.=entity.name.type.label',
        '',
        '',
        '',
      ],
    );
  });

  it('credits, contacts and distribution', () => {
    expectTokens(
      [
        '整 理：林小桥、高远',
        'Compiled by: Lin Xiaoqiao, and Gao Yuan',
        '《河畔参阅》编委会 主任:林小桥 主编:高远',
        '电话：021-12345678 E-mail: desk@riverside.example',
        'Address: Room 1, No.2 Bridge Road Postcode: 200000',
        '报送：市委办公厅',
      ],
      [
        '整 理=variable.other.label.credit ：=punctuation.separator.credit 林小桥=entity.name.function.person 、=punctuation.separator.credit 高远=entity.name.function.person',
        'Compiled by=variable.other.label.credit :=punctuation.separator.credit Lin=entity.name.function.person Xiaoqiao=entity.name.function.person ,=punctuation.separator.credit and=entity.name.function.person Gao=entity.name.function.person Yuan=entity.name.function.person',
        '《=punctuation.definition.work.begin 河畔参阅=support.constant.property-value.work 》=punctuation.definition.work.end 编委会=entity.name.function.person 主任=variable.other.label.credit :=punctuation.separator.credit 林小桥=entity.name.function.person 主编=variable.other.label.credit :=punctuation.separator.credit 高远=entity.name.function.person',
        '电话=variable.other.label.contact 021-12345678=constant.numeric.contact E-mail=variable.other.label.contact desk@riverside.example=markup.underline.link.email',
        'Address=variable.other.label.contact Postcode=variable.other.label.contact 200000=constant.numeric.contact',
        '报送=variable.other.label.distribution',
      ],
    );
  });

  it('bold over two lines, ended by a blank line when it is not closed', () => {
    expectTokens(
      ['**Shaping a river', 'for everyone**', '', '**未闭合', '', '后文'],
      [
        '**=punctuation.definition.bold Shaping a river=markup.bold',
        'for everyone=markup.bold **=punctuation.definition.bold',
        '',
        '**=punctuation.definition.bold 未闭合=markup.bold',
        '',
        '',
      ],
    );
  });

  it('works, numbers, footnotes, links', () => {
    expectTokens(
      [
        '《河畔纲要（2025）》提出投入 3.5 亿元、增长20%。¹',
        'G60 and 1,200 firms[^2], see https://riverside.example/a。',
        '2025年3月9日至11日',
      ],
      [
        '《=punctuation.definition.work.begin 河畔纲要（2025）=support.constant.property-value.work 》=punctuation.definition.work.end 3.5 亿=constant.numeric 20%=constant.numeric ¹=constant.other.reference.footnote',
        '1,200=constant.numeric [^2]=constant.other.reference.footnote https://riverside.example/a=markup.underline.link.web',
        '2025年3月9日=constant.numeric.date 11=constant.numeric',
      ],
    );
  });

  it('a raised number in a unit or a power is no footnote', () => {
    expectTokens(
      [
        '占地 km²、6 m³、μm²，CO₂ 与 R²、边长米²。',
        '共 10¹² 个、10⁻³、s⁻¹。',
        '占地 30 平方米²，见 A¹ 与图²³，到 2023¹ 年。',
      ],
      [
        '6=constant.numeric',
        '10=constant.numeric 10=constant.numeric',
        '30=constant.numeric ²=constant.other.reference.footnote ¹=constant.other.reference.footnote ²³=constant.other.reference.footnote 2023=constant.numeric ¹=constant.other.reference.footnote',
      ],
    );
  });

  it('front matter and suppression comments', () => {
    expectTokens(
      [
        '---',
        'kind: event-report',
        '---',
        '<!-- bulletin-disable-next-line digit-spacing date-style -->',
        '<!-- 普通注释 -->',
      ],
      [
        '---=punctuation.definition.front-matter.begin',
        'kind: event-report=meta.embedded.block.frontmatter',
        '---=punctuation.definition.front-matter.end',
        '<!--=punctuation.definition.comment.begin  =comment.block.html bulletin-disable-next-line=constant.language.suppression  digit-spacing date-style=entity.name.function.rule  =comment.block.html -->=punctuation.definition.comment.end',
        '<!--=punctuation.definition.comment.begin  普通注释 =comment.block.html -->=punctuation.definition.comment.end',
      ],
    );
  });

  it('gets to the end of a line of 200,000 characters', () => {
    const { stoppedEarly } = grammar.tokenizeLine(`一是${'河畔 2024 年，'.repeat(20_000)}`, INITIAL, 5000);
    assert.equal(stoppedEarly, false);
  });
});

/** Each line's coloured pieces as `text=innermost scope`, without what has no scope of its own. */
function expectTokens(lines: readonly string[], expected: readonly string[]): void {
  let state = INITIAL;
  const actual = lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scope: scopes.at(-1)!.replace(/\.bulletin$/, ''),
      }))
      .filter(({ scope }) => scope !== 'text' && !/^meta\.(?!embedded)/.test(scope))
      .map(({ text, scope }) => `${text}=${scope}`)
      .join(' ');
  });
  assert.deepEqual(actual, expected);
}
