// What the product says in Chinese has the marks of Chinese: it reports others for half-width ones.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';

/** Stands for what is filled in when the sentence is said. */
const filled = '某';

/** Half-width marks that stand in Chinese, each with its neighbours. What stands in “” or `` is cited as it is typed. */
function halfWidthIn(sentence: string): readonly string[] {
  const own = sentence.replace(/“[^”]*”|`[^`]*`|\]\([^)]*\)|\$\([a-z-]+\)/g, '').replace(/\{\d+\}/g, filled);
  const marks = /[\p{Script=Han}》）]\s*[,;:?!]\s*[\p{Script=Han}《（]|\p{Script=Han}\s*\(|\)\s*\p{Script=Han}/gu;
  return own.match(marks) ?? [];
}

/** The Chinese halves of all `say(en, zh)` of a file; values in them are filled in. */
function saidInChinese(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const said: string[] = [];
  visit(source);
  return said;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && node.expression.getText(source) === 'say' && node.arguments[1])
      said.push(words(node.arguments[1]));
    ts.forEachChild(node, visit);
  }
}

/** A string, a template or a sum of them, as far as it is written out. */
function words(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => filled + literal.text).join('');
  if (ts.isBinaryExpression(node)) return words(node.left) + words(node.right);
  return filled;
}

describe('what is said in Chinese', () => {
  const translated = ['package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json'].flatMap((file) =>
    Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>),
  );
  const said = readdirSync('server', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => saidInChinese(path.join('server', file)));

  it('has no half-width marks between Chinese characters', () => {
    assert.ok(translated.length > 200 && said.length > 500, `${translated.length} and ${said.length} sentences found`);
    assert.deepEqual(
      [...translated, ...said].filter((sentence) => halfWidthIn(sentence).length > 0),
      [],
    );
  });

  it('the search finds them, and leaves what is cited alone', () => {
    assert.equal(halfWidthIn('首选, 国家文本: 某').length, 2);
    assert.equal(halfWidthIn('往期 ({0}) 期').length, 2);
    assert.deepEqual(halfWidthIn('写作“键: 值”，如 `kind: 简报`；见 PDF、Word（2024-09）。'), []);
  });
});
