// The number behind a row of the side bar, and the grey of what is missing. Both are in the row's URI, so there is
// nothing to keep.
import { type Disposable, FileDecoration, l10n, ThemeColor, Uri, window } from 'vscode';
import type { ViewNode } from '../../server/protocol';
import { badgeOf, badgeQuery } from './rows';

const scheme = 'bulletin-row';

/** What a row is decorated by. */
export function rowUri(node: ViewNode): Uri {
  return Uri.from({ scheme, path: `/${encodeURIComponent(node.id)}`, query: badgeQuery(node) });
}

export function decorateRows(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration(uri) {
      const badge = uri.scheme === scheme ? badgeOf(uri.query) : undefined;
      if (!badge) return undefined;
      if (badge.isMissing) return new FileDecoration(undefined, undefined, new ThemeColor('disabledForeground'));
      const count = badge.errors + badge.warnings;
      return new FileDecoration(count > 99 ? '99' : String(count), findingsInWords(badge));
    },
  });
}

/** "Blocks publication: 2 · To look at: 1"; empty for none. */
export function findingsInWords({
  errors = 0,
  warnings = 0,
}: {
  readonly errors?: number;
  readonly warnings?: number;
}): string {
  return [errors > 0 && l10n.t('Blocks publication: {0}', errors), warnings > 0 && l10n.t('To look at: {0}', warnings)]
    .filter(Boolean)
    .join(' · ');
}
