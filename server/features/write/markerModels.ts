// How the markers of points and headings are written here, in either language, as models for those to come.

import type { Entry } from '../../model/outline';
import { markerAt } from '../../syntax/markers';
import type { Element, Language } from '../../syntax/tree';

export interface MarkerModel {
  readonly language: Language;
  /** With the mark and space behind it: `一是`, `First, `; empty where there is none. */
  readonly marker: string;
}

export function markerOf({ prose, language }: Element): MarkerModel {
  return { language, marker: prose.text.slice(0, markerAt(prose.text)?.length ?? 0) };
}

/**
 * How the translation of a block is marked: as the last one of its kind among the entries before, else as is usual;
 * undefined when neither is known.
 */
export function translatedMarker(
  before: readonly Entry[],
  { kind, language, level }: Element,
): MarkerModel | undefined {
  const last = before.findLast(
    ({ element, counterpart }) =>
      element.kind === kind && element.level === level && element.language === language && counterpart?.kind === kind,
  )?.counterpart;
  if (last) return markerOf(last);
  return usual[kind]?.[language === 'zh' ? 'en' : 'zh'];
}

const usual: Readonly<Partial<Record<Element['kind'], Readonly<Record<'zh' | 'en', MarkerModel>>>>> = {
  point: { zh: { language: 'zh', marker: '一是' }, en: { language: 'en', marker: 'First, ' } },
  heading: { zh: { language: 'zh', marker: '一、' }, en: { language: 'en', marker: '1. ' } },
};
