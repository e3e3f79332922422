// The built-in lexicon as read-only files from the server, to which "Go to Declaration" leads.
import { type Disposable, l10n, workspace } from 'vscode';
import type { ServerRequests } from './serverRequests';

const scheme = 'bulletin-lexicon';

/** Where the server's links lead. */
export const lexiconPage = `${scheme}:/{file}`;

/** Serves `bulletin-lexicon:/terms.yaml`. */
export function provideLexiconPages(server: ServerRequests): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async ({ path }) => {
      const file = path.replace(/^\//, '');
      return (await server.lexicon(file))?.content ?? l10n.t('There is no lexicon {0}.', file);
    },
  });
}
