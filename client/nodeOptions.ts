// How Node runs the server. A keystroke leaves little behind that lasts: a small nursery does, and saves 30 MB. V8 lets
// a heap that may grow
// to 2 GB or more become four times as large as what is in use before it collects, a smaller one at most twice: that
// saves 90 MB.

export const nodeOptions: readonly string[] = ['--max-semi-space-size=4', '--max-old-space-size=2000'];
