// Everything the extension says is there in English and in Simplified Chinese.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';

describe('translations', () => {
  it('package.json: every placeholder has both texts, and no text is left over', () => {
    const placeholders = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!);
    const wanted = [...new Set(placeholders)].sort();
    assert.deepEqual(
      { en: Object.keys(json('package.nls.json')).sort(), zh: Object.keys(json('package.nls.zh-cn.json')).sort() },
      { en: wanted, zh: wanted },
    );
  });

  it('a command has no Chinese in its English title; its category, which the palette alone shows, has it for the search', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { commands: readonly { title: string; category: string }[] };
    };
    const english = json('package.nls.json');
    const chinese = json('package.nls.zh-cn.json');
    const text = (placeholder: string, texts: Record<string, string>) => texts[placeholder.slice(1, -1)]!;
    for (const { title, category } of contributes.commands) {
      assert.doesNotMatch(text(title, english), /\p{Script=Han}/u);
      assert.match(text(title, chinese), /\p{Script=Han}/u);
      assert.match(text(category, english), /^Bulletin 专报/);
    }
  });

  it('client: the bundle translates exactly what the code says', () => {
    const said = readdirSync('client', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => messagesIn(path.join('client', file)));
    assert.deepEqual(Object.keys(json('l10n/bundle.l10n.zh-cn.json')).sort(), [...new Set(said)].sort());
  });

  it('a translation keeps the placeholders of its message', () => {
    const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort().join(' ');
    const broken = Object.entries(json('l10n/bundle.l10n.zh-cn.json')).filter(
      ([message, translation]) => placeholders(message) !== placeholders(translation),
    );
    assert.deepEqual(broken, []);
  });
});

function json(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The messages given to `l10n.t` or to a `t` of type Translate; one that is not written out cannot be translated, and fails. */
function messagesIn(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const messages: string[] = [];
  visit(source);
  return messages;

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && /^(?:l10n\.)?t$/.test(node.expression.getText(source))) {
      const message = node.arguments[0];
      assert.ok(
        message && ts.isStringLiteralLike(message),
        `${file}: ${node.getText(source)} has no message written out`,
      );
      messages.push(message.text);
    }
    ts.forEachChild(node, visit);
  }
}
