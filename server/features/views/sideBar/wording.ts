// What to write for a person, term or organization that was picked in the side bar: as completion would at that place.

import type { Person } from '../../../knowledge/lexicon/lexicon';
import type { At } from '../../../model/at';
import type { Context } from '../../../model/context';
import { speakersIn } from '../../../model/people/identity';
import type { Subject } from '../../../protocol';
import type { Bulletin } from '../../../syntax/tree';
import { wordingOf } from '../../write/completion/people';
import { type CompletionPlace, languagesAt, placeAt } from '../../write/completion/place';
import { termWording } from '../../write/completion/terms';
import { creditedIn } from './credited';
import { personId, speakerId } from './people';
import { subjectId } from './terms';

/**
 * The wording in the language of the block at a place, set off from the words beside it; undefined for what is not
 * known any more.
 */
export function wordingAt(here: At, subject: Subject): string | undefined {
  const place = placeAt(here);
  const language = languagesAt(place, '')[0]!;
  const wording = wordingFor(subject, place, here.reading.context, language);
  if (wording === undefined || language === 'zh') return wording;
  const [before, after] = [
    /[\p{L}\p{N},.;:)”"]$/u.test(place.before) ? ' ' : '',
    /^[\p{L}\p{N}(“"]/u.test(place.after) && !wording.endsWith(' ') ? ' ' : '',
  ];
  return before + wording + after;
}

function wordingFor(
  { type, id }: Subject,
  place: CompletionPlace,
  context: Context,
  language: 'zh' | 'en',
): string | undefined {
  const { people, terms, organizations } = context.lexicon;
  switch (type) {
    case 'person': {
      const person = people.find((each) => personId(each) === id) ?? speakerAsPerson(id, place.bulletin, context);
      return person && wordingOf(place, context, person, language);
    }
    case 'term': {
      const term = terms.find((each) => subjectId(each) === id);
      return term && termWording(place, context, term, language);
    }
    case 'organization': {
      const organization = organizations.find((each) => subjectId(each) === id);
      return (
        organization &&
        (language === 'en' ? (organization.en ?? organization.zh) : (organization.zh ?? organization.en))
      );
    }
  }
}

/** Somebody no lexicon knows, with name and title as the issue has them. */
function speakerAsPerson(id: string, bulletin: Bulletin, context: Context): Person | undefined {
  const speaker = speakersIn(bulletin, context).find((each) => speakerId(each) === id);
  const credited = speaker ? undefined : creditedIn(bulletin, context).find((each) => speakerId(each) === id);
  if (credited)
    return {
      ...(credited.zh !== undefined && { zh: credited.zh }),
      ...(credited.en !== undefined && { en: credited.en }),
      titles: [],
    };
  return (
    speaker && {
      ...(speaker.zh !== undefined && { zh: speaker.zh }),
      ...(speaker.en !== undefined && { en: speaker.en }),
      titles: Object.keys(speaker.title).length > 0 ? [{ ...speaker.title, seen: [] }] : [],
    }
  );
}
