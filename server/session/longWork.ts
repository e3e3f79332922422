// Work that may take a while: it is shown once it has taken half a second, can be cancelled between its steps, and lets
// the server answer others meanwhile.
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgressReporter,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';

/** What a piece of work is handed. */
export interface Work {
  /**
   * Called between two steps: `done` of `total` lie behind. Waits a moment now and then. Rejects with RequestCancelled
   * when nobody wants the result any more.
   */
  step(done: number, total: number): Promise<void>;
}

/** What came with a request that asks for work. */
export interface Asked {
  readonly token: CancellationToken;
  /** Where the editor gave a token for it, else one that says nothing. */
  readonly progress?: WorkDoneProgressReporter;
}

export interface Works {
  /** Does work in answer to a request, shown under a title. */
  answering<R>(title: string, asked: Asked, work: (work: Work) => Promise<R>): Promise<R>;
  /** Does work that nobody asked for in particular and nobody cancels. */
  inBackground<R>(title: string, work: (told: (done: number, total: number) => void) => Promise<R>): Promise<R>;
}

/** How long work goes on before it is shown, in milliseconds. */
const patience = 500;

/** How long work holds everything else up at most, in milliseconds. */
const turn = 25;

export function openWorks(connection: Connection): Works {
  return {
    async answering(title, { token, progress }, work) {
      const shown = show(connection, title, true, progress);
      let turnEnds = Date.now() + turn;
      try {
        return await work({
          async step(done, total) {
            if (Date.now() > turnEnds) {
              await new Promise((resolve) => setTimeout(resolve, 0));
              turnEnds = Date.now() + turn;
            }
            if (token.isCancellationRequested || shown.isCancelled())
              throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
            shown.told(done, total);
          },
        });
      } finally {
        shown.end();
      }
    },
    async inBackground(title, work) {
      const shown = show(connection, title, false);
      try {
        return await work(shown.told);
      } finally {
        shown.end();
      }
    },
  };
}

interface ShownWork {
  told(done: number, total: number): void;
  isCancelled(): boolean;
  end(): void;
}

function show(
  connection: Connection,
  title: string,
  cancellable: boolean,
  given?: WorkDoneProgressReporter,
): ShownWork {
  const begun = Date.now();
  let state: 'waiting' | 'asking' | 'shown' | 'ended' = 'waiting';
  let reporter: WorkDoneProgressReporter | undefined;
  let own: WorkDoneProgressServerReporter | undefined;
  let last = -1;
  if (given && !WorkDoneProgressReporter.isNullInstance(given)) {
    given.begin(title, 0, undefined, cancellable);
    reporter = given;
    state = 'shown';
  }
  const open = async () => {
    state = 'asking';
    const made = await connection.window.createWorkDoneProgress();
    made.begin(title, 0, undefined, cancellable);
    if (state !== 'asking') return made.done();
    reporter = own = made;
    state = 'shown';
  };
  return {
    told(done, total) {
      if (state === 'waiting' && Date.now() - begun > patience) open().catch(() => undefined);
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (percentage === last) return;
      last = percentage;
      reporter?.report(percentage, `${done}/${total}`);
    },
    isCancelled: () => own?.token.isCancellationRequested ?? false,
    end() {
      state = 'ended';
      reporter?.done();
    },
  };
}
