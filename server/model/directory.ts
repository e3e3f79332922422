// What names of a bulletin are looked up in: directory, lexicon, and the place of the office that issues it.
import { cached } from '../base/cached';
import type { Names } from '../knowledge/directory/organizations';
import { placesBefore } from '../knowledge/directory/places';
import type { Bulletin } from '../syntax/tree';
import type { Context } from './context';

/** Undefined where the directory is not read yet, or cannot be had. */
export function namesFor(bulletin: Bulletin, context: Context): Names | undefined {
  return context.directory && found(bulletin, context);
}

const found = cached((bulletin: Bulletin, { directory, lexicon }: Context): Names => {
  const issuers = bulletin.elements.filter(({ kind, language }) => kind === 'issuer' && language === 'zh');
  const ownPlace = issuers
    .flatMap(({ prose }) => placesBefore(directory!, prose.text.trim()).places.at(-1) ?? [])
    .find(({ level }) => level !== 'county');
  return { directory: directory!, lexicon, ...(ownPlace && { ownPlace }) };
});
