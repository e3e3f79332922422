// The HTML that Word, WPS and browsers put into the clipboard.
import assert from 'node:assert/strict';
import { cleanClipboard } from '../../../server/intake/paste/clipboard';
import { textOfHtml } from '../../../server/intake/paste/html';

const word = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset=utf-8><title>文档标题</title><!--[if gte mso 9]><xml><o:OfficeDocumentSettings>设置</o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const textOf = (html: string) => textOfHtml(html)!.text.trim();

describe('HTML of the clipboard', () => {
  for (const [what, html, text] of [
    [
      'bold, not where a style takes it back',
      word(
        "<p class=MsoNormal><b>欧阳静怡<span lang=EN-US><o:p></o:p></span></b>表示</p><b style='font-weight:normal'><p>网页正文</p></b><p style='font-weight:700'>小标题</p>",
      ),
      '**欧阳静怡**表示\n\n网页正文\n\n**小标题**',
    ],
    [
      'bold in pieces as one run',
      '<p><b>Ouyang </b><strong>Jingyi,</strong> <span style="font-weight:bold">Director</span> said</p>',
      '**Ouyang Jingyi, Director** said',
    ],
    [
      'a line of the source that ends amid Chinese',
      word('<p class=MsoNormal>平台首先是公共设\n施，<span\nlang=EN-US>an open\nplatform</span></p>'),
      '平台首先是公共设施，an open platform',
    ],
    [
      'headings: with a number of their own as they are, others with #',
      '<h1><b>一、现状</b></h1><h2>Openness first</h2><p class=MsoTitle>年度专报</p>',
      '一、现状\n\n## Openness first\n\n# 年度专报',
    ],
    [
      'footnotes',
      word(
        '<p>车间<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><![if !supportFootnotes]>[1]<![endif]></span></a>。</p><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> 见附表。</p></div>',
      ),
      '车间[^1]。\n\n[^1]: 见附表。',
    ],
    ['raised digits', '<p>面积 20 m<sup>2</sup>，见注<sup>12</sup></p>', '面积 20 m²，见注¹²'],
    [
      "Word's lists: number and bullet are text",
      word(
        "<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>仪器</p><p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>（二）<span>&nbsp;</span></span>门禁</p>",
      ),
      '• 仪器\n\n（二）门禁',
    ],
    [
      "the web's lists",
      '<ol start=3><li>third</li><li>fourth<ul><li>nested</li></ul></li><li>fifth</li></ol><ol style="list-style-type:cjk-ideographic"><li>现状</li><li>打算</li></ol>',
      '3. third\n\n4. fourth\n\n• nested\n\n5. fifth\n\n一、现状\n\n二、打算',
    ],
    [
      'a list item whose number is no number',
      '<ol><li>first</li><li value="x">second</li><li value="7">seventh</li></ol>',
      '1. first\n\n2. second\n\n7. seventh',
    ],
    [
      'tables: a row per line',
      '<table><tr><td><p>甲</p></td><td><p>乙</p><p>丙</p></td></tr><tr><td>1</td><td></td></tr></table>',
      '甲 | 乙 丙\n1 |',
    ],
    [
      'cells over several rows or columns keep the columns',
      '<table><tr><td rowspan=2>东区</td><td>企业</td><td>35</td></tr><tr><td>高校</td><td>6</td></tr><tr><td colspan=2>合计</td><td>41</td></tr></table>',
      '东区 | 企业 | 35\n| 高校 | 6\n合计 | | 41',
    ],
    [
      'line breaks and ruby',
      '<p>第一行<br>第二行 <ruby>圳<rp>(</rp><rt>zhèn</rt><rp>)</rp></ruby></p>',
      '第一行\n第二行 圳（zhèn）',
    ],
  ] as const) {
    it(what, () => assert.equal(textOf(html), text));
  }

  it('leaves out what is deleted, hidden or commented, and tells it', () => {
    const { text, removed } = textOfHtml(
      word(
        "<p>这句<del cite=x>删去的</del><ins>加上的</ins>留下<span style='display:none'>看不见的</span>。</p><div style='mso-element:comment'>批注一条</div><img src='data:,'><script>alert(1)</script>",
      ),
    )!;
    assert.equal(text.trim(), '这句加上的留下。');
    assert.deepEqual(
      removed.map(({ what, text: gone }) => [what, gone]),
      [
        ['hidden', '删去的'],
        ['hidden', '看不见的'],
        ['hidden', '批注一条'],
        ['picture', ''],
      ],
    );
  });

  it('tells the address of a link that is not printed', () => {
    const { text, removed } = textOfHtml(
      '<p>见<a href="https://east.example.org/list">设备目录</a>与<a href="https://east.example.org/">east.example.org</a>，<a href="#top">上文</a></p>',
    )!;
    assert.equal(text.trim(), '见设备目录与east.example.org，上文');
    assert.deepEqual(removed, [{ what: 'address', text: '设备目录 https://east.example.org/list' }]);
  });

  it('takes the HTML though most of the plain text is deleted words', () => {
    const cleaned = cleanClipboard({
      text: '平台先行，这一大段文字后来整个删去了。',
      html: '<p>平台先行<del>，这一大段文字后来整个删去了</del>。</p>',
    });
    assert.equal('refusal' in cleaned ? '' : cleaned.text, '平台先行。');
  });

  it('prefers plain text to HTML that hides words', () => {
    const cleaned = cleanClipboard({
      text: '平台首先是公共设施。\n',
      html: '<div aria-hidden=true></div><canvas></canvas>',
    });
    assert.equal('refusal' in cleaned ? '' : cleaned.text, '平台首先是公共设施。\n');
  });

  it('refuses what is no text for a draft, with a reason, and takes 5 MB of markup', () => {
    const huge = cleanClipboard({ text: '专报'.repeat(2_500_000) });
    assert.match('refusal' in huge ? huge.refusal.zh : '', /500 万字符，.* 200 万字符，请分批/);
    const rich = cleanClipboard({
      text: '',
      html: word(
        "<p class=MsoNormal style='text-indent:21.0pt;mso-bidi-font-weight:normal;font-family:宋体'><b>平台首先</b>是公共设施。</p>".repeat(
          45_000,
        ),
      ),
    });
    assert.ok('text' in rich && rich.text.startsWith('**平台首先**是公共设施。\n\n**'));
  }).timeout(30_000);

  it('survives any markup', () => {
    for (const html of [
      '',
      '<',
      '<p',
      '</p></p>',
      '<b>'.repeat(10_000),
      '<table><td>',
      '<ol><li',
      '<a href="#_ftn1">',
      '<!--',
      '<![if',
      '<ruby><rt>',
      '<p style="mso-list:Ignore">',
      '&#xfffff;&nbsp;&',
      '<p>\0</p>',
      '<del><del></p>x</del>y',
      '<br><br>',
    ]) {
      const cleaned = cleanClipboard({ text: '', html });
      assert.ok('text' in cleaned, html.slice(0, 20));
    }
  });
});
