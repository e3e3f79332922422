// Organizations read out of titles.
import assert from 'node:assert/strict';
import { organizationInChinese } from '../../../server/language/zh/organizations';

describe('the organization in a Chinese title', () => {
  for (const [title, organization] of [
    ['东湖大学校长', '东湖大学'],
    ['江州市科学技术局局长', '江州市科学技术局'],
    ['江州市科学技术局副局长', '江州市科学技术局'],
    ['湖岸研究中心创新研究部原部长', '湖岸研究中心创新研究部'],
    ['江州省科技厅原副厅长', '江州省科技厅'],
    ['江州省科技厅长', '江州省科技厅'],
    ['湖岸研究院院长', '湖岸研究院'],
    ['原湖岸集团常务副总裁', '湖岸集团'],
    ['首席科学家', undefined],
  ] as const) {
    it(`of ${title} is ${organization ?? 'none'}`, () => assert.equal(organizationInChinese(title), organization));
  }
});
