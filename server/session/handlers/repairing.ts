// Handlers of what is wrong in a draft and how it is put right.
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import { localeOf } from '../../base/localized';
import { formatting } from '../../features/repair/formatting';
import { checkReport } from '../../features/views/checkReport';
import {
  type CheckParams,
  type CheckReport,
  methods,
  type RulePage,
  type RuleParams,
  type RuleTitle,
} from '../../protocol';
import { rulePage } from '../../report/rules';
import { ruleOf, rules } from '../../rules/index';
import { checkedAnswer } from '../checking';
import { codeActions, neverWriting, resolveCodeAction } from '../codeActions';
import { reportOf } from '../findings';
import { actionKinds } from '../lsp/codeActions';
import { asTextEdits } from '../lsp/edits';
import { draftOf, orNull } from '../session';
import { type Handler, ofDraft, ofStretch, ownRequest, request } from './handler';

export const repairing: readonly Handler[] = [
  request(DocumentDiagnosticRequest.type, {
    capability: ({ textDocument }) =>
      textDocument?.diagnostic && {
        diagnosticProvider: { identifier: 'bulletin', interFileDependencies: false, workspaceDiagnostics: false },
      },
    handle: reportOf,
  }),
  request(CodeActionRequest.type, {
    capability: ({ textDocument }) =>
      textDocument?.codeAction?.codeActionLiteralSupport && {
        codeActionProvider: {
          codeActionKinds: [...actionKinds],
          resolveProvider: textDocument.codeAction.resolveSupport !== undefined,
        },
      },
    handle: codeActions,
  }),
  request(CodeActionResolveRequest.type, { handle: resolveCodeAction }),
  request(DocumentFormattingRequest.type, {
    capability: () => ({ documentFormattingProvider: true }),
    handle: ofDraft('formatting', formatting, asTextEdits),
  }),
  request(DocumentRangeFormattingRequest.type, {
    capability: () => ({ documentRangeFormattingProvider: true }),
    handle: ofStretch('range formatting', formatting, asTextEdits),
  }),
  ownRequest(
    methods.check,
    (session, { uri, locale }: CheckParams): Promise<CheckReport | null> =>
      orNull(session, 'check', async () => {
        // no verdict before past issues and words are read
        if (draftOf(session, uri))
          await Promise.all([session.workspace.completeContextOf(uri), session.words.complete(uri)]);
        return checkedAnswer(session, 'check', uri, (bulletin, context) =>
          checkReport(bulletin, { ...context, locale: localeOf(locale) }),
        );
      }),
  ),
  ownRequest(methods.neverWrite, neverWriting),
  ownRequest(methods.rule, (_, { id, locale }: RuleParams): RulePage | null => {
    const rule = ruleOf(id);
    return rule ? { markdown: rulePage(rule, localeOf(locale)) } : null;
  }),
  ownRequest(methods.rules, ({ locale }): readonly RuleTitle[] =>
    rules.map(({ id, docs }) => ({ id, title: docs.title[locale] })),
  ),
];
