// Whatever stands in a settings, schema or lexicon file or in front matter: it is read as far as it goes, told at its place, and in time.
import { anyYaml } from '../../harness/randomDrafts';
import { holds, patience } from '../../harness/runs';
import { assertInTime, assertTold, readers } from '../../harness/yamlReaders';

describe('YAML that nobody should write', function () {
  this.timeout(patience);

  for (const [what, read] of Object.entries(readers)) {
    it(`as ${what}: never throws, tells within the text`, () => holds(anyYaml, (yaml) => assertTold(read, yaml), 10));

    it(`as ${what}: in less than a second`, () => holds(anyYaml, (yaml) => assertInTime(read, yaml)));
  }
});
