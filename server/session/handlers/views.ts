// Handlers of what the extension shows beside a draft: status, side bar, two columns, pages of the lexicon.
import { localeOf } from '../../base/localized';
import { pairedBlocks } from '../../features/views/pairs';
import { issueView } from '../../features/views/sideBar/issue';
import { peopleView } from '../../features/views/sideBar/people';
import { termsView } from '../../features/views/sideBar/terms';
import { wordingAt } from '../../features/views/sideBar/wording';
import { status } from '../../features/views/status';
import { joinSides, rangeInSides } from '../../model/side-by-side';
import { lexiconPage } from '../../office/lexiconPages';
import {
  type DocumentParams,
  type KnownParams,
  type LexiconPage,
  type LexiconParams,
  methods,
  type Pairs,
  type PairsParams,
  type Wording,
  type WordingParams,
} from '../../protocol';
import { parse } from '../../syntax/parse';
import { checkedAnswer } from '../checking';
import { atPosition } from '../lsp/positions';
import { answer, draftOf } from '../session';
import { type Handler, ownRequest } from './handler';

export const views: readonly Handler[] = [
  ownRequest(methods.status, (session, { uri }: DocumentParams) => {
    session.asksForStatus = true;
    return checkedAnswer(session, 'status', uri, status);
  }),
  ownRequest(methods.issueView, (session, { uri }: DocumentParams) =>
    checkedAnswer(session, 'side bar: issue', uri, issueView),
  ),
  ownRequest(methods.peopleView, (session, { uri, filter }: KnownParams) =>
    checkedAnswer(session, 'side bar: people', uri, (bulletin, context) => peopleView(bulletin, context, filter)),
  ),
  ownRequest(methods.termsView, (session, { uri, filter }: KnownParams) =>
    checkedAnswer(session, 'side bar: terms', uri, (bulletin, context) => termsView(bulletin, context, filter)),
  ),
  ownRequest(
    methods.wording,
    (session, { uri, position, subject }: WordingParams): Promise<Wording | null> =>
      answer(session, 'wording', uri, (bulletin, context) => {
        const newText = wordingAt(atPosition(bulletin, context, position), subject);
        return newText === undefined ? undefined : { newText };
      }),
  ),
  ownRequest(methods.pairs, async (session, { uri, english }: PairsParams): Promise<Pairs | null> => {
    const other = english === undefined ? undefined : draftOf(session, english);
    if (english !== undefined && !other) return null;
    return answer(session, 'pairs', uri, (bulletin) => {
      if (!other) return { blocks: pairedBlocks(bulletin) };
      const joined = joinSides(bulletin, parse(other.text));
      return { blocks: pairedBlocks(joined, (span) => rangeInSides(joined.text, span, bulletin.text)) };
    });
  }),
  ownRequest(methods.lexicon, async ({ workspace }, { file, locale }: LexiconParams): Promise<LexiconPage | null> => {
    const page = lexiconPage((await workspace.builtin()).lexicon, file, localeOf(locale));
    return page ? { content: page.text.content } : null;
  }),
];
