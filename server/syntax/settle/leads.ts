// Leads: the paragraphs before the first heading, point or labelled paragraph of a framed text.
import { endsSentence } from '../../language/shared/script';
import { isField, type UnsettledElement } from '../draft';

/**
 * The unmarked paragraphs before the first heading, point or labelled paragraph lead in; without any of these only
 * the first does.
 */
export function settleLeads(drafts: readonly UnsettledElement[]): void {
  if (!drafts.some(isFrame)) return;
  for (const language of ['zh', 'en'] as const) {
    const own = drafts.filter((draft) => draft.language === language);
    const structured = own.findIndex(isStructured);
    const before = (structured >= 0 ? own.slice(0, structured) : own).filter(
      (draft) => draft.kind === 'paragraph' && (draft.running || endsSentence(draft.prose.text)),
    );
    for (const draft of structured >= 0 ? before : before.slice(0, 1)) draft.kind = 'lead';
  }
}

function isFrame(draft: UnsettledElement): boolean {
  return ['title', 'masthead', 'editors-note'].includes(draft.kind) || isField(draft);
}

function isStructured({ kind, label }: UnsettledElement): boolean {
  return kind === 'heading' || kind === 'point' || (kind === 'paragraph' && label !== undefined);
}
