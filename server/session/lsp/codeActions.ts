// The light bulb's offers as LSP has them.
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Locale } from '../../base/localized';
import type { Text } from '../../base/text';
import { type Offer, type OfferKind, offerKinds } from '../../features/repair/offer';
import type { OfferRequest } from '../../features/repair/offers';

/** What an editor asks for. */
export interface ActionRequest {
  readonly range: Range;
  /** The kinds asked for; absent: those for a light bulb. */
  readonly only?: readonly string[];
}

/** `source.fixAll` of ours is of safe fixes only, so it may run on save. */
const kinds: Readonly<Record<OfferKind, CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  rewriting: CodeActionKind.RefactorRewrite,
  'safe-fixes': `${CodeActionKind.SourceFixAll}.bulletin`,
  'credits-order': `${CodeActionKind.Source}.sortCredits.bulletin`,
};

/** The kinds that there are, in LSP's words. */
export const actionKinds: readonly CodeActionKind[] = offerKinds.map((kind) => kinds[kind]);

/** What speaks of the whole file and not of a place is given only when it is asked for. */
const unasked: ReadonlySet<OfferKind> = new Set(['fix', 'rewriting']);

export function asOfferRequest({ range, only }: ActionRequest, text: Text): OfferRequest {
  return {
    span: text.spanOf(range),
    kinds: only ? new Set(offerKinds.filter((kind) => only.some((wanted) => belongsTo(kinds[kind], wanted)))) : unasked,
    explains: only?.some((wanted) => wanted.startsWith(CodeActionKind.Refactor)) ?? false,
  };
}

/** Whether a kind is another, or one of those that it stands for; the empty one stands for all. */
function belongsTo(kind: CodeActionKind, wanted: CodeActionKind): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}

/** An offer still without its change; `shown`: the diagnostics that the editor shows there, to be marked as mended. */
export function asCodeAction(
  { title, kind, mends, isPreferred, disabled }: Offer,
  shown: readonly Diagnostic[],
  text: Text,
  locale: Locale,
): CodeAction {
  const diagnostics = mends ? shown.filter((diagnostic) => isAbout(diagnostic, mends, text)) : [];
  return {
    title: title[locale],
    kind: kinds[kind],
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(isPreferred && { isPreferred }),
    ...(disabled && { disabled: { reason: disabled[locale] } }),
  };
}

function isAbout({ code, range }: Diagnostic, { rule, span }: NonNullable<Offer['mends']>, text: Text): boolean {
  const { start, end } = text.spanOf(range);
  return code === rule && (!span || (start === span.start && end === span.end));
}
