// How long computing takes, whatever else the machine does meanwhile.

/** CPU time that this process spends while something runs, in ms. */
export function cpuTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
