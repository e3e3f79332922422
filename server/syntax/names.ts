// Names in a header: whether a line reads like that of a periodical or of an organization, and of an editing unit.
import { fromWords } from '../language/vocabulary';
import { formsEn, formsZh, organizationEndingsEn, organizationEndingsZh } from '../language/words';
import { oneOf } from './patterns';

const mastheadEnd = fromWords(() => new RegExp(`${oneOf(formsZh().mastheads, formsEn().mastheads)}$`, 'i'));
const mastheadInside = fromWords(() => new RegExp(`\\b${oneOf(formsEn().mastheadsInside)} (?:of|on|for)\\b`));
const noMasthead = fromWords(() => new RegExp(`^${oneOf(formsZh().noMastheads)}|的`));
const organizationZh = fromWords(() => new RegExp(`${oneOf(organizationEndingsZh())}$`));
const organizationEn = fromWords(() => new RegExp(`\\b${oneOf(organizationEndingsEn())}\\b`));
const noOrganization = fromWords(
  () => new RegExp(`^${oneOf(formsZh().noOrganizations)}|^${oneOf(formsEn().noOrganizations)}\\b`),
);
const issuerLabel = fromWords(
  () => new RegExp(`^(${oneOf(formsZh().issuerLabels, formsEn().issuerLabels)})\\s*[:：]?\\s*(?=\\S)`),
);
const issuerSuffix = fromWords(() => new RegExp(`\\s*${oneOf(formsZh().issuerSuffixes).replaceAll(' ', '\\s*')}$`));
const smallWords = /^(of|for|and|the|in|on|at|to|de|la|et)$/;

/** Whether a line reads like the name of a periodical. */
export function looksLikeMasthead(text: string): boolean {
  if (/[。，；：！？,;:!?]/.test(text)) return false;
  const packed = text.replace(/[\s　]+/g, ' ').trim();
  return (
    packed.length <= 60 &&
    !noMasthead().test(packed) &&
    (mastheadEnd().test(packed) || mastheadEnd().test(packed.replace(/\s/g, '')) || mastheadInside().test(packed))
  );
}

/** Whether a line reads like an organization's name and nothing else. */
export function looksLikeOrganization(text: string, language: string): boolean {
  if (/[。；！？!?;]/.test(text)) return false;
  const packed = text.replace(/[\s　]+/g, ' ').trim();
  if (language === 'en')
    return (
      packed.length <= 120 &&
      organizationEn().test(packed) &&
      !noOrganization().test(packed) &&
      !looksLikeMasthead(packed) &&
      mostlyCapitalized(packed)
    );
  const bare = packed.replace(issuerSuffix(), '').replace(/\s/g, '');
  return (
    bare.length >= 2 &&
    bare.length <= 40 &&
    !/[，：,:]/.test(bare) &&
    organizationZh().test(bare) &&
    !noOrganization().test(bare)
  );
}

/** An editing unit: its label or suffix (…编, 主办：…) and the bare name between; offsets are in the text. */
export interface NamedIssuer {
  readonly label?: string;
  readonly start: number;
  readonly end: number;
}

const dateBehind = /[\s　]*(?:印发|发布|出版)?日期[:：]?[\s　]*$/;

/** The editing unit that a line names, undefined when it names none. */
export function issuerOf(text: string, language: string): NamedIssuer | undefined {
  const label = issuerLabel().exec(text);
  if (label) return { label: label[1]!, start: label[0].length, end: text.replace(dateBehind, '').trimEnd().length };
  const suffix = issuerSuffix().exec(text);
  if (
    suffix &&
    text.length <= 50 &&
    /[\u4e00-\u9fff]/.test(text) &&
    looksLikeOrganization(text.slice(0, suffix.index), 'zh')
  )
    return { start: 0, end: suffix.index };
  return looksLikeOrganization(text, language) ? { start: 0, end: text.length } : undefined;
}

function mostlyCapitalized(text: string): boolean {
  const words = text.match(/[A-Za-z][\w'’-]*/g) ?? [];
  return words.length > 0 && words.every((word) => !/^[a-z]/.test(word) || smallWords.test(word));
}
