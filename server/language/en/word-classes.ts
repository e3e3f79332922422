// What classes an English word belongs to, for the patterns of grammar: a plural, a verb in the third person, a word
// with the sound of a vowel.

import { fromWords } from '../vocabulary';
import { wordClassesEn } from '../words';
import { adverbOf, inflect, verbFormsOf } from './inflection';

/** What form a word has to what stands in the lists: `singular` of policies is policy. */
type Form = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'plural' | 'singular' | 'adverb' | 'adjective' | 'noun';

interface Entry {
  readonly classes: Set<string>;
  readonly forms: Map<Form, string>;
}

/** All words of the lists in all their forms, with their classes and other forms. */
const entries = fromWords((): ReadonlyMap<string, Entry> => {
  const all = new Map<string, Entry>();
  const add = (word: string, wordClass: string, forms: Partial<Record<Form, string>> = {}) => {
    const entry = all.get(word) ?? { classes: new Set(), forms: new Map() };
    all.set(word, entry);
    entry.classes.add(wordClass);
    for (const [form, other] of Object.entries(forms))
      if (!entry.forms.has(form as Form)) entry.forms.set(form as Form, other);
  };
  addNouns(add);
  addVerbs(add);
  addOthers(add);
  return all;
});

type Add = (word: string, wordClass: string, forms?: Partial<Record<Form, string>>) => void;

function addNouns(add: Add): void {
  const { things, concepts, masses, nounVerbs, noPlurals } = lists();
  const verbs = new Set(nounVerbs);
  const addNoun = (singular: string, ...classes: readonly string[]) => {
    const forms = { singular, plural: inflect(singular, 's') };
    for (const each of classes) {
      add(forms.singular, each, forms);
      add(forms.plural, `${each}s`, forms);
    }
  };
  for (const noun of [...things, 'person']) addNoun(noun, 'counted', 'noun', ...(verbs.has(noun) ? [] : ['thing']));
  for (const noun of concepts) addNoun(noun, 'noun', ...(verbs.has(noun) ? [] : ['concept']));
  for (const noun of nounVerbs) addNoun(noun, 'either');
  for (const noun of masses) add(noun, 'mass');
  for (const noun of noPlurals) add(noun, 'no-plural', { singular: noun.replace(/ies$/, 'y').replace(/s$/, '') });
}

function addVerbs(add: Add): void {
  const { verbs, irregularVerbs, nounVerbs, intransitives } = lists();
  for (const base of [...verbs, ...irregularVerbs, ...nounVerbs]) {
    const forms = verbFormsOf(base);
    const isNoun = nounVerbs.includes(base);
    const own = (word: string, wordClass: string) => add(word, wordClass, forms);
    if (!isNoun && forms.past !== base && forms.participle !== base) own(base, 'verb');
    own(base, 'any-verb');
    own(forms.third, isNoun ? 'any-verbs' : 'verbs');
    own(forms.ing, isNoun ? 'any-verbing' : 'verbing');
    if (forms.participle !== base) own(forms.participle, 'participle');
    if (forms.past !== base) own(forms.past, forms.past === forms.participle ? 'verbed' : 'past');
  }
  for (const base of intransitives) add(verbFormsOf(base).participle, 'intransitive', verbFormsOf(base));
  for (const row of wordClassesEn().nouns) {
    const [word = '', noun = ''] = row.split(' ');
    add(word, 'nameable', { noun });
    add(noun, 'named', verbs.includes(word) ? { base: word } : { adjective: word });
  }
}

function addOthers(add: Add): void {
  for (const word of lists().adjectives) {
    add(word, 'adj', { adverb: adverbOf(word) });
    add(adverbOf(word), 'ly', { adjective: word });
  }
  for (const [list, wordClass, ...more] of otherClasses)
    for (const word of lists()[list]) for (const each of [wordClass, ...more]) add(word, each);
}

/** Lists that make no forms, each with its classes. */
const otherClasses = [
  ['adverbs', 'adverb'],
  ['determiners', 'det'],
  ['possessives', 'poss'],
  ['numbers', 'number'],
  ['prepositions', 'prep', 'edge'],
  ['be', 'be', 'edge'],
  ['have', 'have', 'edge'],
  ['modals', 'modal', 'edge'],
  ['edges', 'edge'],
  ['collectives', 'collective'],
  ['amounts', 'amount'],
  ['openers', 'opener'],
  ['conjunctions', 'conj'],
  ['comparatives', 'comparative'],
  ['superlatives', 'superlative'],
  ['judging', 'judging'],
  ['manner', 'manner'],
  ['roles', 'role'],
  ['capitals', 'to-capital'],
] as const;

const lists = fromWords(() => {
  const { nouns: _, ...strings } = wordClassesEn();
  return Object.fromEntries(
    Object.entries(strings).map(([name, words]) => [name, words.trim().split(/\s+/)]),
  ) as unknown as Readonly<Record<keyof typeof strings, readonly string[]>>;
});

/** Of a word that no list has an adverb is made, and of 20-years a singular. */
function fallback(word: string, form: string): string {
  if (form === 'adverb') return adverbOf(word);
  return form === 'singular' ? word.replace(/s$/, '') : word;
}

/** Words that always have a capital. */
const capitalClasses = fromWords((): ReadonlyMap<string, readonly string[]> => {
  const { days, months, places } = lists();
  const named = (words: readonly string[], wordClass: string) => words.map((word) => [word, [wordClass]] as const);
  return new Map([...named(days, 'day'), ...named(months, 'month'), ...named(places, 'place')]);
});

/** How auxiliaries agree with one and with several. */
const several: Readonly<Record<string, string>> = {
  is: 'are',
  was: 'were',
  has: 'have',
  does: 'do',
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};
const one: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(several).map(([singular, plural]) => [plural, singular]),
);

/** Another form of a word, in small letters; the word itself if the lists have none. */
export function formOf(word: string, form: string): string {
  if (form === 'several') return several[word] ?? word;
  if (form === 'one') return one[word] ?? word;
  return (
    entries()
      .get(word)
      ?.forms.get(form as Form) ?? fallback(word, form)
  );
}

/**
 * The classes of a word as written. `isName`: it has a capital that its place does not ask for, so that it is taken for
 * a name whatever the lists have.
 */
export function classesOf(written: string, isName: boolean): ReadonlySet<string> {
  const small = written.toLowerCase();
  const classes = new Set<string>(isName ? ['capital'] : entries().get(small)?.classes);
  for (const each of capitalClasses().get(small) ?? []) if (/^[A-Z]/.test(written)) classes.add(each);
  const sound = soundOf(written);
  if (sound) classes.add(sound);
  if (/^\d/.test(written)) addNumber(written, classes);
  if (!isName) addByForm(small, classes);
  classes.add('word');
  return classes;
}

function addNumber(written: string, classes: Set<string>): void {
  classes.add(/^(?:19|20)\d\d$/.test(written) ? 'year' : 'digits');
  if (/^(?:[2-9]|[1-9]\d+)$/.test(written)) classes.add('many');
  if (/^(?:[1-9]|[12]\d|3[01])$/.test(written)) classes.add('day-number');
}

function addByForm(small: string, classes: Set<string>): void {
  if (/.ly$/.test(small) && !notAdverbs().has(small)) classes.add('adverb');
  if (classes.size === 0 && adjectiveEnding.test(small) && !notAdjectives().has(small)) classes.add('adj');
  if (/^[a-z0-9]+-(?:years|months|days|weeks|hours|meters|metres|kilometers|kilometres)$/.test(small))
    classes.add('years-compound');
  const last = /-([a-z]+)$/.exec(small)?.[1];
  if (last === undefined || classes.size > 0) return;
  const ends = entries().get(last)?.classes;
  // decision-makers are several people, high-quality is no quality
  if (ends?.has('things')) classes.add('things').add('nouns').add('counteds');
  else classes.add('adj');
}

/** Endings of adjectives, behind a syllable at least. */
const adjectiveEnding = /[a-z]{3}(?:ive|al|ous|ful|ic|able|ible|ary|less)$/;
const notAdjectives = fromWords((): ReadonlySet<string> => new Set(lists().notAdjectives));

const notAdverbs = fromWords((): ReadonlySet<string> => new Set(lists().notAdverbs));

/** Words by their sound: as they are, or what they begin with. */
interface Sounds {
  readonly whole: ReadonlySet<string>;
  readonly begins: readonly string[];
}

const sounds = fromWords(() => {
  const soundsOf = (words: readonly string[]): Sounds => ({
    whole: new Set(words.filter((word) => !word.endsWith('*'))),
    begins: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
  });
  const { vowelSound, consonantSound, eitherSound } = lists();
  return { vowel: soundsOf(vowelSound), consonant: soundsOf(consonantSound), either: soundsOf(eitherSound) };
});

/** With which sound a word begins, as the article before it tells; undefined where people differ. */
export function soundOf(written: string): 'vowel' | 'consonant' | undefined {
  const first = written.split(/[-‐‑/&.]/)[0]!;
  const isListed = ({ whole, begins }: Sounds) =>
    [written, first, written.toLowerCase(), first.toLowerCase()].some(
      (each) => whole.has(each) || begins.some((start) => each.startsWith(start)),
    );
  const { vowel, consonant, either } = sounds();
  if (isListed(either)) return undefined;
  if (isListed(vowel)) return 'vowel';
  if (isListed(consonant)) return 'consonant';
  if (/^\d/.test(written)) return /^(?:8|11(?!\d)|18(?!\d))/.test(written) ? 'vowel' : 'consonant';
  return soundByLetters(first);
}

function soundByLetters(written: string): 'vowel' | 'consonant' | undefined {
  // said letter by letter or as a word, whoever reads it; only where both sound alike they tell
  if (/^[A-Z]{2}/.test(written) || /^[A-Z]$/.test(written)) return soundOfCapitals(written[0]!);
  if (/^[^A-Zaeiouy]+$/.test(written)) return undefined;
  if (/^[aeiou]/i.test(written)) return 'vowel';
  return /^[b-df-hj-np-tv-z]/i.test(written) ? 'consonant' : undefined;
}

function soundOfCapitals(letter: string): 'vowel' | 'consonant' | undefined {
  if (/[AEIO]/.test(letter)) return 'vowel';
  return /[BCDGJKPQTVWYZ]/.test(letter) ? 'consonant' : undefined;
}
