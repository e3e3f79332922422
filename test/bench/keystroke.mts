// From a keystroke to the findings, over stdio, by the length of the draft: p50 and p95 in ms by the clock and by what
// the server's main thread computed, and what a kilobyte costs.

import { startClient } from '../protocol/client';
import { computing, quantile } from './measures';
import { lengthened, published, typing } from './typist';

/** In bytes; and rounds that nothing is measured in, and that are measured. */
const sizes = [
  { bytes: 35_000, warmUp: 60, rounds: 120 },
  { bytes: 350_000, warmUp: 30, rounds: 60 },
  { bytes: 1_000_000, warmUp: 30, rounds: 60 },
  { bytes: 3_500_000, warmUp: 6, rounds: 12 },
];

for (const { bytes, warmUp, rounds } of sizes) {
  const content = lengthened(published, bytes);
  const client = await startClient();
  const uri = 'file:///bench/keystroke.bulletin';
  await client.open(uri, content);
  await client.pull(uri);
  const typist = typing(content);
  const clock: number[] = [];
  const computed: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const { range, text } = typist();
    const [start, before] = [performance.now(), computing(client.processId!)];
    await client.change(uri, round + warmUp + 2, text, range);
    await client.pull(uri);
    if (round < 0) continue;
    clock.push(performance.now() - start);
    computed.push(computing(client.processId!) - before);
  }
  await client.stop();
  const kilobytes = Buffer.byteLength(content) / 1000;
  const both = (times: readonly number[]) => [0.5, 0.95].map((share) => quantile(times, share).toFixed(1)).join(' / ');
  const cost = (quantile(computed, 0.5) * 1000) / kilobytes;
  console.log(
    `${kilobytes.toFixed(0).padStart(5)} KB  clock ${both(clock).padStart(16)} ms  computed ${both(computed).padStart(16)} ms  ${cost.toFixed(0).padStart(4)} µs/KB`,
  );
}
