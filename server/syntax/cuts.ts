// Cuts: whether a page end (a blank line amid a sentence, an open bold run) stands between a block and the element
// before it.
import { countScripts, endsSentence } from '../language/shared/script';
import { proseKinds, type UnsettledElement } from './draft';
import { isLineStyle } from './forms';
import type { Block } from './forms/form';
import { marker } from './forms/marker';
import { looksLikeMasthead } from './names';
import type { Certainty, Language } from './tree';
import { cutAt, isUnfinished, splitsWord } from './wrapping';

/** So many unfinished blocks are looked at for a word cut in two, so that the work stays linear. */
const mostLookedUp = 40;

/** An element and the block behind it. */
interface Gap {
  readonly last: UnsettledElement;
  readonly block: Block;
  /** A page number stands between. */
  readonly isPageEnd: boolean;
  /** Whether a line that may be the title stands before the element. */
  readonly hasTitle: () => boolean;
}

/** That a block goes on with the element before it, and what kind the two of them are. */
export interface FoundCut {
  readonly certainty: Certainty;
  readonly kind: UnsettledElement['kind'];
}

/** Finds the cuts of one text and counts them. */
export class Cuts {
  readonly #content: string;
  readonly #believes: boolean;
  #lookedUp = 0;
  /** How often a page end cut the text for sure or likely. */
  proven = 0;
  /** How often that may have been, or a full stop is missing. */
  possible = 0;

  /** `believes`: in cuts that only other cuts of the text speak for. */
  constructor(content: string, believes: boolean) {
    this.#content = content;
    this.#believes = believes;
  }

  /** The cut between an element and a block, undefined when the block is one of its own. */
  between(gap: Gap): FoundCut | undefined {
    const { last, block } = gap;
    if (last.language !== block.language || block.hashes > 0 || isLineStyle(last.style)) return undefined;
    const closes = last.emphases.at(-1)?.closed === false && block.emphases.at(-1)?.closed === false;
    if (block.told && !(closes && block.told.by === marker)) return undefined;
    // a running head that was left between the halves of a sentence
    if (looksLikeMasthead(block.prose.text)) return undefined;
    const closesBold = closes && block.prose.text.length > 0;
    const cut: FoundCut | undefined = closesBold ? { certainty: 'likely', kind: last.kind } : this.#inText(gap);
    if (cut) this.proven++;
    return cut;
  }

  #inText(gap: Gap): FoundCut | undefined {
    const { last, block, hasTitle } = gap;
    const { text } = last.prose;
    if (last.kind === 'unknown' && hasTitle() && isSentenceLike(text, last.language) && !endsSentence(text))
      return endsSentenceOrRuns(block) ? this.#inSentence(gap, 'paragraph') : undefined;
    if (last.kind === 'unknown' || last.kind === 'heading' || last.kind === 'title')
      return !block.running && isUnfinished(text, last.language) ? { certainty: 'likely', kind: last.kind } : undefined;
    return proseKinds.has(last.kind) ? this.#inSentence(gap, last.kind) : undefined;
  }

  #inSentence({ last, block, isPageEnd }: Gap, kind: UnsettledElement['kind']): FoundCut | undefined {
    const before = last.prose.text;
    const isLong = (zh: number, en: number) => isLongEnough(before, block.language, zh, en);
    const evidence = cutAt({
      before,
      after: block.prose.text,
      language: block.language,
      isPageEnd: isPageEnd && isLong(12, 40),
      splitsWord: () => this.#splitsWord(last, block),
    });
    if (evidence === undefined || (evidence === 'likely' && !isLong(12, 30))) return undefined;
    if (evidence !== 'possible') return { certainty: evidence, kind };
    if (!isLong(/[，。；]/.test(before) ? 12 : 30, 80) || !endsSentenceOrRuns(block)) return undefined;
    this.possible++;
    return this.#believes ? { certainty: 'likely', kind } : undefined;
  }

  /** Whether the gap lies within a word. A text that stops again and again without a mark is none that pages cut. */
  #splitsWord(last: UnsettledElement, block: Block): boolean {
    if (++this.#lookedUp > mostLookedUp) return false;
    return splitsWord(this.#content, last.prose.text, block.prose.text, last.span.end - 1);
  }
}

/** Whether a block, or a text that it ends, is running text or a sentence. */
export function endsSentenceOrRuns(block: Block, text = block.prose.text): boolean {
  return block.running || endsSentence(text);
}

/** Whether a text is as long as running text: so many Chinese characters, or characters of English. */
function isLongEnough(text: string, language: Language, zh: number, en: number): boolean {
  return language === 'zh' ? countScripts(text).han >= zh : text.length >= en;
}

function isSentenceLike(text: string, language: Language): boolean {
  return language === 'zh' ? countScripts(text).han >= 12 && /[，；。]/.test(text) : text.length >= 60;
}
