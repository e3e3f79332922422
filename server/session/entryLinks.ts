// Links to the entries of a lexicon: in the office's own file where it has one, else in the built-in lexicon.
import type { LocationLink } from 'vscode-languageserver';
import { cached } from '../base/cached';
import type { Locale } from '../base/localized';
import type { Text } from '../base/text';
import type { Lexicon } from '../knowledge/lexicon/lexicon';
import type { LexiconEntry } from '../knowledge/lexicon/mentions';
import { entryPlaces, placeOf } from '../knowledge/lexicon/places';
import { lexiconFiles, lexiconPage } from '../office/lexiconPages';
import { asLink, type Origin } from './lsp/locations';
import type { OwnFile } from './workspace';

export interface EntryLinkOptions {
  /** The office's file of a name for the document; undefined where there can be none. */
  ownFile(name: 'people.yaml' | 'organizations.yaml' | 'terms.yaml'): Promise<OwnFile | undefined>;
  /**
   * Where the editor shows a page of the built-in lexicon, `{file}` standing for its name; undefined when it cannot.
   */
  readonly page?: string;
  /** The built-in lexicon. */
  readonly builtin: Lexicon;
  readonly locale: Locale;
  /** What the entries are about, in the document. */
  readonly origin?: Origin;
}

/** One link for each entry that can be shown. */
export async function entryLinks(
  entries: readonly LexiconEntry[],
  { ownFile, page, builtin, locale, origin }: EntryLinkOptions,
): Promise<LocationLink[]> {
  const links = await Promise.all(
    entries.map(async (entry): Promise<LocationLink[]> => {
      const file = lexiconFiles[entry.type];
      const own = await ownFile(file);
      const place = own?.text && placeOf(entry, placesIn(own.text));
      if (own?.text && place) return [asLink(own.text, own.uri, place.span, place.name, origin)];
      const shown = page === undefined ? undefined : lexiconPage(builtin, file, locale);
      const known = shown && placeOf(entry, shown.places);
      return shown && known ? [asLink(shown.text, page!.replace('{file}', file), known.span, known.name, origin)] : [];
    }),
  );
  return links.flat();
}

const placesIn = cached((text: Text) => entryPlaces(text.content));
