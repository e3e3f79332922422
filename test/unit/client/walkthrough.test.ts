// The walkthrough: every button does something that is there, and it has as many steps as it says.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly image: string };
  readonly completionEvents: readonly string[];
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: {
    commands: readonly { command: string }[];
    configuration: { properties: Readonly<Record<string, unknown>> };
    views: Readonly<Record<string, readonly { id: string }[]>>;
    walkthroughs: readonly { steps: readonly Step[] }[];
  };
};
const steps = contributes.walkthroughs.flatMap((each) => each.steps);
const settings = Object.keys(contributes.configuration.properties);
const known = [
  'bulletin.tryStep',
  'workbench.action.openSettings',
  ...contributes.commands.map(({ command }) => command),
  ...Object.values(contributes.views).flatMap((views) => views.map(({ id }) => `${id}.focus`)),
];

for (const [file, count] of [
  ['package.nls.json', ['', '', '', '', '', '', '', 'seven', 'eight', 'nine', 'ten']],
  ['package.nls.zh-cn.json', [...'〇一二三四五六七八九十']],
] as const) {
  describe(`walkthrough (${file})`, () => {
    const texts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
    const text = (placeholder: string) => texts[placeholder.slice(1, -1)]!;

    it('says how many steps it has', () =>
      assert.ok(texts['walkthrough.description']!.includes(count[steps.length]!), String(steps.length)));

    for (const { id, description, media, completionEvents } of steps) {
      it(`step ${id}: buttons, picture and what completes it are there`, () => {
        const links = [...text(description).matchAll(/\]\(command:([^)?]+)(?:\?([^)]*))?\)/g)];
        assert.ok(links.length > 0);
        for (const [, command, args] of links) {
          assert.ok(known.includes(command!), command);
          if (command === 'workbench.action.openSettings')
            assert.ok(settings.includes((JSON.parse(decodeURIComponent(args!)) as string[])[0]!), args);
        }
        assert.ok(existsSync(text(media.image)), media.image);
        assert.doesNotMatch(text(description), /`/);
        for (const event of completionEvents) {
          const [kind, what] = event.split(':') as [string, string];
          if (kind === 'onCommand') assert.ok(known.includes(what), event);
          if (kind === 'onSettingChanged') assert.ok(settings.includes(what), event);
        }
      });
    }
  });
}
