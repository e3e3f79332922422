// Text at the edge: what would steer a terminal or the log of a build is shown instead.
import assert from 'node:assert/strict';
import { visible } from '../../../server/report/visible';

describe('visible', () => {
  const shown: Readonly<Record<string, string>> = {
    '园区 Park 第3期，“创新”——👨‍👩‍👧': '园区 Park 第3期，“创新”——👨‍👩‍👧',
    '\u001b[31m红\u001b[0m': '\\u001b[31m红\\u001b[0m',
    '\u0007\u0000\u007f\u0085\u009b': '\\u0007\\u0000\\u007f\\u0085\\u009b',
    'a\r\nb\tc': 'a\\u000d\\u000ab\\u0009c',
    'a\u2028b\u2029c': 'a\\u2028b\\u2029c',
    '\u202eabc\u202c \u2066x\u2069 \u200e\u200f\u061c': '\\u202eabc\\u202c \\u2066x\\u2069 \\u200e\\u200f\\u061c',
    '::error::x': '\\u003a:error::x',
    ' \u3000::error::x': ' \u3000\\u003a:error::x',
    'a::b': 'a::b',
    ':a': ':a',
    '见 ##[error]x ##vso[task.x]y ##TeamCity[z': '见 \\u0023#[error]x \\u0023#vso[task.x]y \\u0023#TeamCity[z',
    '## 标题 [链接]': '## 标题 [链接]',
  };
  for (const [text, expected] of Object.entries(shown))
    it(JSON.stringify(text), () => assert.equal(visible(text), expected));
});
