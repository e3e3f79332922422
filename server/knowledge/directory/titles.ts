// Titles: a Chinese title in its parts (organization or unit, post, ranks) and its English, where every part is known.
import { simplified } from '../../language/zh/traditional';
import type { Mark, Place, Post } from './directory';
import {
  type Found,
  findOrganization,
  type KnownOrganization,
  type Names,
  type Unit,
  unique,
  withArticle,
} from './organizations';
import { levelOf, placeInEnglish, placesBefore } from './places';

/** One post of a title. */
export interface TitlePart {
  readonly organization?: KnownOrganization;
  /** The unit of the organization that the post belongs to, which has no English. */
  readonly unit?: Unit;
  readonly post: PostInEnglish;
  /** As printed. */
  readonly zh: string;
}

export interface PostInEnglish {
  /** All accepted English with the ranks, the preferred one first. */
  readonly forms: readonly string[];
  readonly preposition: string;
}

export interface Title {
  /** Those that are known, in order. */
  readonly parts: readonly TitlePart[];
  /** Whether every post has its organization. */
  readonly isWhole: boolean;
}

/** What a title is made of; what is not known of it is left out. */
export function partsOf(names: Names, zh: string): Title {
  const parts: TitlePart[] = [];
  let isWhole = true;
  let last: Holder | undefined;
  for (const segment of segmentsOf(names, zh)) {
    const found = partOf(names, segment, last);
    last = found?.holder;
    if (found) parts.push(found.part);
    else isWhole = false;
  }
  return { parts, isWhole };
}

/** Whose post it is: what a further post without an organization belongs to as well. */
interface Holder {
  readonly organization?: KnownOrganization;
  readonly unit?: Unit;
}

interface FoundPart {
  readonly part: TitlePart;
  /** What a further post belongs to. */
  readonly holder: Holder;
}

/** The stretches of a title that have a post each: at its commas, and at 兼 behind a post. */
function segmentsOf(names: Names, zh: string): readonly string[] {
  const plain = simplified(zh)
    .replace(/[\s*]+/g, '')
    .replace(/^[，、,]+/, '');
  const joint = names.directory.marks().find(({ role }) => role === 'joint');
  const pieces = plain.split(/[、，,]/).flatMap((piece) => (joint ? splitBehindPost(names, piece, joint.zh) : [piece]));
  const segments: string[] = [];
  let open = '';
  for (const piece of pieces.filter((each) => each !== '')) {
    open = open === '' ? piece : `${open}、${piece}`;
    if (!splitPost(names, piece)) continue;
    segments.push(open);
    open = '';
  }
  return open === '' ? segments : [...segments, open];
}

/** A piece cut where a word for a further office stands behind a post: 总裁兼首席执行官. */
function splitBehindPost(names: Names, piece: string, joint: string): readonly string[] {
  const at = piece.indexOf(joint, 2);
  if (at < 0 || at + joint.length >= piece.length || !splitPost(names, piece.slice(0, at))) return [piece];
  return [piece.slice(0, at), piece.slice(at + joint.length)];
}

interface SplitPost {
  readonly before: string;
  readonly marks: readonly Mark[];
  readonly post: string;
}

/** A stretch as what stands before its post, the marks on it and the post; undefined when it ends with none. */
function splitPost({ directory }: Names, zh: string): SplitPost | undefined {
  const post = directory.postWords().find((word) => zh.endsWith(word));
  if (post === undefined) return undefined;
  let before = zh.slice(0, -post.length);
  const marks: Mark[] = [];
  for (;;) {
    const mark = longest(directory.marks(), ({ zh: word, role }) => role !== 'opening' && before.endsWith(word));
    if (!mark || marks.includes(mark)) return { before, marks, post };
    marks.unshift(mark);
    before = before.slice(0, -mark.zh.length);
  }
}

function longest(marks: readonly Mark[], fits: (mark: Mark) => boolean): Mark | undefined {
  return marks.find(fits);
}

function partOf(names: Names, segment: string, last: Holder | undefined): FoundPart | undefined {
  const split = splitPost(names, segment);
  const found = split && holderOf(names, split, last);
  const post = found && postInEnglish(names, split.post, [...found.marks, ...split.marks], found.holder);
  if (!post) return undefined;
  const { holder } = found;
  return { part: { ...holder, post, zh: segment }, holder: isPersonal(post) ? (last ?? holder) : holder };
}

/** Academicians belong to an academy, and nothing else that follows does. */
function isPersonal({ forms }: PostInEnglish): boolean {
  return /Academician|Fellow of/.test(forms[0]!);
}

interface HolderFound {
  readonly holder: Holder;
  /** Those that stand before the organization: 原科技部副部长. */
  readonly marks: readonly Mark[];
}

function holderOf(names: Names, split: SplitPost, last: Holder | undefined): HolderFound | undefined {
  const { before } = split;
  if (before === '') {
    const place = last?.organization?.places.at(-1);
    const isOwn = place !== undefined && fitsPlace(names, split.post, place);
    return last && { holder: isOwn ? { organization: asPlace(names, last.organization!.places)! } : last, marks: [] };
  }
  const direct = holderNamed(names, before, split.post, last);
  if (direct) return { holder: direct, marks: [] };
  const mark = longest(names.directory.marks(), ({ zh }) => before.startsWith(zh));
  const behind = mark && holderOf(names, { ...split, before: before.slice(mark.zh.length).replace(/^、/, '') }, last);
  return behind && { holder: behind.holder, marks: mark.role === 'opening' ? behind.marks : [mark, ...behind.marks] };
}

function holderNamed(names: Names, zh: string, post: string, last: Holder | undefined): Holder | undefined {
  const ofPlace = placeNamed(names, zh, post);
  if (ofPlace) return { organization: ofPlace };
  const found = findOrganization(names, zh);
  if (found) return asHolder(found);
  const several = severalNamed(names, zh);
  if (several) return { organization: several };
  // 浙江省委常委、省科技厅厅长; 浙江省委常委、宣传部部长; 清华大学校长、经济管理学院院长
  const ofLast = last?.organization && findOrganization({ ...names, ...ownPlaceOf(last.organization) }, zh);
  if (ofLast) return asHolder(ofLast);
  const within = last?.organization && findOrganization(names, last.organization.zh + zh);
  return within && asHolder(within);
}

function ownPlaceOf({ places }: KnownOrganization): { readonly ownPlace?: Place } {
  const place = places.at(-1);
  return place ? { ownPlace: place } : {};
}

function asHolder(found: Found): Holder | undefined {
  if ('organization' in found) return found;
  return 'unit' in found ? { organization: found.unit.of, unit: found.unit } : undefined;
}

/** Several organizations that share a post: 北京市科委、中关村管委会. */
function severalNamed(names: Names, zh: string): KnownOrganization | undefined {
  if (!zh.includes('、')) return undefined;
  const found = zh.split('、').map((each) => findOrganization(names, each));
  const all = found.flatMap((each) => (each && 'organization' in each ? [each.organization] : []));
  const last = all.at(-1);
  if (!last || all.length < found.length) return undefined;
  return {
    ...last,
    zh,
    forms: [all.map(({ forms }) => forms[0]).join(' and ')],
    how: all.some(({ how }) => how === 'pattern') ? 'pattern' : last.how,
  };
}

/** The place that a post is the head of: 浙江省 + 省长, 浙江 + 省长, 广西壮族自治区 + 主席. */
function placeNamed(names: Names, zh: string, post: string): KnownOrganization | undefined {
  const { directory } = names;
  const { places, rest, isAmbiguous } = placesBefore(directory, zh);
  const place = places.at(-1);
  if (!place || isAmbiguous || rest !== '' || !fitsPlace(names, post, place)) return undefined;
  return asPlace(names, places);
}

/** Whether a post is one that places have, of such a place. */
function fitsPlace({ directory }: Names, post: string, place: Place): boolean {
  return directory.posts(post).some(({ context }) => contextsOfPlace(place).includes(context));
}

function contextsOfPlace(place: Place): readonly string[] {
  const isAutonomous = place.level === 'province' && /Autonomous Region$/.test(place.en?.full ?? '');
  const [first] = levelOf(place).slice(-1);
  return isAutonomous ? ['autonomous'] : [first!];
}

function asPlace({ directory }: Names, places: readonly Place[]): KnownOrganization | undefined {
  const english = placeInEnglish(directory, places);
  const place = places.at(-1)!;
  if (!english || !place.en) return undefined;
  return {
    zh: places.map(({ zh }) => zh).join(''),
    // Mayor of Shanghai, not of its municipality
    forms: unique([isCity(place) ? place.en.stem : english.place, place.en.full, place.en.stem]),
    kind: 'place',
    how: 'pattern',
    source: `${place.source}, ${place.date}`,
    isForeign: false,
    places,
  };
}

function isCity(place: Place): boolean {
  return levelOf(place).includes('city');
}

/** The English of a post of an organization; undefined where it is not known what that calls it. */
function postInEnglish(
  { directory }: Names,
  zh: string,
  marks: readonly Mark[],
  { organization, unit }: Holder,
): PostInEnglish | undefined {
  const kind = unit?.kind ?? organization?.kind ?? '';
  const posts = directory.posts(zh);
  const contexts = kind === 'place' ? contextsOfPlace(organization!.places.at(-1)!) : [kind];
  const post = posts.find(({ context }) => contexts.includes(context)) ?? posts.find(({ context }) => context === '*');
  const own = unit || !organization ? undefined : directory.head(organization.zh, zh);
  if (!post || (own === undefined && post.en === '')) return undefined;
  if (organization?.isForeign && !own && isOwnHead(post)) return undefined;
  const forms = unique([own?.en ?? '', post.en, ...post.alsoEn]);
  return { forms: forms.map((form) => withMarks(form, marks)), preposition: post.preposition };
}

/** Heads of foreign organizations are called as their own country does. */
function isOwnHead({ preposition, en }: Post): boolean {
  return preposition !== 'at' && !/Vice President|Chief|Founder|Partner|Engineer|Chairman of the Board/.test(en);
}

function withMarks(form: string, marks: readonly Mark[]): string {
  const words = unique(marks.map(({ en }) => en)).filter((word) => !/^former$/.test(word));
  const former = marks.some(({ role }) => role === 'former') ? 'former ' : '';
  return former + [...words, form].join(' ');
}

/** The English of a title all of whose parts are known: posts of one organization together. */
export function englishOf(parts: readonly TitlePart[]): string {
  const groups: TitlePart[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && group[0]!.organization === part.organization && group[0]!.unit?.zh === part.unit?.zh) group.push(part);
    else groups.push([part]);
  }
  return listed(groups.map(englishOfGroup));
}

/** What stands where the English of a unit is to be written. */
export const stop = '…';

function englishOfGroup(group: readonly TitlePart[]): string {
  const { organization, unit } = group[0]!;
  const posts = group.map(({ post }) => post.forms[0]!);
  const joined = listed(posts);
  if (!organization) return joined;
  const name = organization.forms[0]!;
  const field = /^Ministry of (.+)$/.exec(name)?.[1];
  if (field !== undefined && !unit && group.length === 1 && /Minister$/.test(joined)) return `${joined} of ${field}`;
  const [preposition] = unique(group.map(({ post }) => post.preposition));
  const isOne = unique(group.map(({ post }) => post.preposition)).length === 1;
  const behind = ` ${isOne ? preposition : 'of'} `;
  return unit ? `${joined}${behind}${stop}, ${name}` : joined + behind + withArticle(name);
}

function listed(items: readonly string[]): string {
  return items.length > 2 ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}` : items.join(' and ');
}
