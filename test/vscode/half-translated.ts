// A draft of our own of which two points are not translated yet, for the side bar and the two columns.

export const halfTranslated = `浦江创新观察

Pujiang Innovation Observation

2024-18

2024-18

（总第 18 期）

(Issue 18 overall)

2024 年 10 月 18 日

Shanghai Pujiang Innovation Forum Center

October 18, 2024

编者按：2024 浦江创新论坛期间，论坛中心请几位嘉宾谈校园里的旧仪器怎样再用起来。本期专报对发言进行梳理，供参考。

Editor's note: During the 2024 Pujiang Innovation Forum, the Forum Center asked several guests how old instruments on campus can be used again. This special report summarizes what they said for your reference.

2024 浦江创新论坛专报之十一

Special Report 11 of the 2024 Pujiang Innovation Forum

让旧仪器重新上岗

Putting old instruments back to work

每所大学都有一层楼放着旧仪器。与会嘉宾一致认为，旧仪器修一修还能用，既省经费，也能让学生早一点动手。

Every university has a floor full of old instruments. The guests present agreed that old instruments can be used after some repair, which saves money and lets students start hands-on work earlier.

一、先把账算清楚

1. Getting the accounts straight

一是清点存量。爱思唯尔全球高级副总裁兼大中华区总裁李琳建议，学校每年清点一次，把能用的 300 台仪器列成清单。清单应当公开。谁都可以来借。

First, count what there is. **Li Lin, Global Senior Vice President and President of Greater China at Elsevier,** suggested that schools count once a year and list the 300 instruments that still work. The list should be public. Anyone may come and borrow.

二是核算成本。李琳认为，修一台旧仪器的费用只有买新仪器的五分之一，但要有人肯花时间。

三是明确责任。仪器借给谁、坏了谁来修，都应当写进协议。

Third, make clear who is responsible. Who borrows an instrument and who repairs it when it breaks should both be written into an agreement.

二、再把人请进来

2. Then inviting people in

一是请退休技师回来。他们熟悉这些仪器的脾气，带一个学期的徒弟，就能教会一批年轻人。

First, invite retired technicians back. They know the temper of these instruments, and one term of teaching is enough to train a group of young people.

二是请附近的中学生来看。看得见的科学最能留住人。

三是请企业来提需求。企业知道哪些测量最缺，学校知道哪些仪器能测。

Third, invite enterprises to say what they need. Enterprises know which measurements are wanting most, and schools know which instruments can make them.

二者合在一起，旧仪器才算真正上岗。李琳表示，这件事不难，难在有人天天去做。

Only when the two come together are the old instruments really back to work. Li Lin said that this is not difficult; the difficulty is that somebody has to do it every day.

整理：蒋娇燕、赵程程

Compiled by: Jiang Jiaoyan, Zhao Chengcheng

编辑：殷梦宇

Editor: Yin Mengyu

责任编辑：王冰

Editor in Charge: Wang Bing
`;

/** The draft's two languages as two files: what has no English stands in the first alone. */
export function inTwoFiles(): { readonly zh: string; readonly en: string } {
  const blocks = halfTranslated.trim().split('\n\n');
  const of = (isChinese: boolean) =>
    `${blocks.filter((block) => /^\d{4}-\d+$/.test(block) || /\p{Script=Han}/u.test(block) === isChinese).join('\n\n')}\n`;
  return { zh: of(true), en: of(false) };
}
