// `vscode.l10n.t` as a type, so that what only composes words needs no editor.

export type Translate = (message: string, ...args: (string | number)[]) => string;
