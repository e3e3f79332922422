// Handlers of what helps while somebody writes: completions, edits that follow the typing, new issues, text that is
// pasted.
import {
  CompletionRequest,
  CompletionResolveRequest,
  DocumentOnTypeFormattingRequest,
  LinkedEditingRangeRequest,
} from 'vscode-languageserver';
import { localeOf } from '../../base/localized';
import { cleaning, mastheadsFor } from '../../features/views/paste';
import { kindEvidence } from '../../features/views/status';
import { completion, triggerCharacters } from '../../features/write/completion/completion';
import { explainSubject } from '../../features/write/completion/explainSubject';
import { linkedPlaces } from '../../features/write/linkedEditing';
import { newIssue } from '../../features/write/newIssue';
import { formatTrigger, onTypeFormatting } from '../../features/write/onTypeFormatting';
import type { Archive } from '../../knowledge/archive/archive';
import {
  type Cleaning,
  type CleanParams,
  type KindTitle,
  methods,
  type NewIssue,
  type NewIssueParams,
} from '../../protocol';
import { completionFor } from '../fallbacks';
import { asCompletionList, type CompletionData, explained } from '../lsp/completion';
import { asLinkedEditingRanges, asTextEdits } from '../lsp/edits';
import { atPosition } from '../lsp/positions';
import { answer, type Session } from '../session';
import { type Handler, ofPlace, ownRequest, request } from './handler';

/** A draft that is not saved yet: judged by the first workspace folder. */
const newDraft = 'untitled:';

export const writing: readonly Handler[] = [
  request(CompletionRequest.type, {
    capability: () => ({ completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true } }),
    handle: (session, { textDocument: { uri }, position }) =>
      answer(session, 'completion', uri, (bulletin, context) => {
        const memories = session.memories.ofOthers(uri, context.lexicon);
        return asCompletionList(completion(atPosition(bulletin, context, position), memories), bulletin.text, uri);
      }),
  }),
  request(CompletionResolveRequest.type, {
    handle: async (session, item) => {
      const data = item.data as CompletionData | undefined;
      if (!data?.subject) return item;
      const explanation = await answer(session, 'completion item', data.uri, (_, context) =>
        explainSubject(data.subject, context),
      );
      return explanation === null ? item : completionFor(explained(item, explanation), session.client);
    },
  }),
  request(LinkedEditingRangeRequest.type, {
    capability: () => ({ linkedEditingRangeProvider: true }),
    handle: ofPlace('linked editing', linkedPlaces, asLinkedEditingRanges),
  }),
  request(DocumentOnTypeFormattingRequest.type, {
    capability: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: formatTrigger } }),
    handle: ofPlace(
      'formatting on type',
      ({ reading, offset }) => onTypeFormatting(reading.bulletin, offset),
      asTextEdits,
    ),
  }),
  ownRequest(methods.newIssue, async (session, { kind, values, locale }: NewIssueParams): Promise<NewIssue | null> => {
    const context = await session.workspace.completeContextOf(newDraft);
    const archive = context.archive ?? (await issuesAround(session));
    return newIssue(kind, values, { ...context, ...(archive && { archive }), locale: localeOf(locale) }) ?? null;
  }),
  ownRequest(methods.kinds, async (session): Promise<readonly KindTitle[]> => {
    const context = await session.workspace.contextOf(newDraft);
    return context.schema.kinds.map((kind) => ({
      id: kind.id,
      name: kind.name,
      languages: kind.languages,
      evidence: kindEvidence(kind, context),
    }));
  }),
  ownRequest(methods.clean, async (session, { text, html, uri, locale }: CleanParams): Promise<Cleaning> => {
    const mastheads = uri === undefined ? null : await answer(session, 'mastheads', uri, mastheadsFor);
    return cleaning({ text, ...(html !== undefined && { html }) }, localeOf(locale), mastheads ?? []);
  }),
];

/** Where no archive is set: the issues of the workspace, which a new one follows. */
async function issuesAround({ issues }: Session): Promise<Archive | undefined> {
  const entries = await issues.facts(await issues.all(), undefined, { step: async () => {} });
  return entries.length > 0 ? { folder: '', entries, mistakes: [] } : undefined;
}
