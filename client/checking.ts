// Toggle Checking: what a check finds is shown or not, in this window, until it is closed.
import {
  type CancellationToken,
  type Event,
  EventEmitter,
  type ProviderResult,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type ProvideDiagnosticSignature,
  vsdiag,
} from 'vscode-languageclient';

export interface Checking {
  readonly isOff: () => boolean;
  readonly onChanged: Event<void>;
  /** As the middleware of the client has it: nothing is found while checking is off. */
  readonly provide: (
    document: TextDocument | Uri,
    previousResultId: string | undefined,
    token: CancellationToken,
    next: ProvideDiagnosticSignature,
  ) => ProviderResult<vsdiag.DocumentDiagnosticReport>;
  /** Off or on again; what is shown follows at once. */
  readonly toggle: (client: BaseLanguageClient) => void;
}

export function checkingOfWindow(): Checking {
  let isOff = false;
  const changed = new EventEmitter<void>();
  return {
    isOff: () => isOff,
    onChanged: changed.event,
    provide: (document, previousResultId, token, next) =>
      isOff ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] } : next(document, previousResultId, token),
    toggle(client) {
      isOff = !isOff;
      const feature = client.getFeature(DocumentDiagnosticRequest.method);
      const bulletin = workspace.textDocuments.find(({ languageId }) => languageId === 'bulletin');
      if (bulletin) feature?.getProvider(bulletin)?.onDidChangeDiagnosticsEmitter.fire();
      changed.fire();
    },
  };
}
