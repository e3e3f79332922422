// bulletin lsp: the language server for any editor, over standard input and output.
import type { Command } from './failure';

export const lsp: Command = {
  usage: '--stdio',
  options: { stdio: { type: 'boolean' } },
  async run() {
    // the server reads its transport from the command line and ends the process itself
    await import('../node');
    return 0;
  },
};
