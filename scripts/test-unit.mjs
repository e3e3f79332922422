// Runs the tests below test/unit and test/protocol, or those whose path contains an argument: `node
// scripts/test-unit.mjs test/unit/language`.
import { availableParallelism } from 'node:os';
import { runTests } from './mocha.mjs';

await runTests({
  stage: 'unit',
  folders: ['test/unit', 'test/protocol'],
  wanted: process.argv.slice(2),
  jobs: availableParallelism(),
});
