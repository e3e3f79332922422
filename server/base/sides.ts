// The names of the two files of an issue: x.zh.bulletin.md and x.en.bulletin.md.

const sides = /^(.*)\.(zh|en)(\.(?:bulletin(?:\.md|\.txt)?|md|txt))$/;

/** The other file of the issue by its name, and which side the given one is; undefined for a name that is no side's. */
export function otherSide(path: string): { readonly side: 'zh' | 'en'; readonly other: string } | undefined {
  const match = sides.exec(path);
  if (!match) return undefined;
  const side = match[2] as 'zh' | 'en';
  return { side, other: `${match[1]}.${side === 'zh' ? 'en' : 'zh'}${match[3]}` };
}
