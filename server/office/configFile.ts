// A rule switched off in config.yaml.
import { isMap, isNode, type Node, type YAMLMap } from 'yaml';
import { rules } from '../rules/index';
import { settingsFromYaml } from './settings';
import { type Addition, atEnd, behindLine, isRefusal, openMapping, pairOf, type Refusal } from './yamlFiles';

/** What to change in a config.yaml so that a rule is off, or why the file is left alone. */
export function switchedOff(source: string, rule: string): Addition | Refusal {
  const root = openMapping(source, settingsFromYaml(source, rules).mistakes);
  if (root && isRefusal(root)) return root;
  const line = `${rule}: off`;
  const section = root && pairOf(root, 'rules');
  if (!section) return atEnd(source, `rules:\n  ${line}\n`, `rules:\n  ${line}`.length);
  const { key, value } = section;
  if (!isMap(value)) return behindLine(source, (key as Node).range!, { text: `  ${line}\n`, caret: line.length + 2 });
  const own = pairOf(value, rule);
  return own && isMap(own.value) ? put(source, own.value, 'severity') : put(source, value, rule);
}

/** Sets a key of a mapping to off. */
function put(source: string, map: YAMLMap, name: string): Addition {
  const line = `${name}: off`;
  const pair = pairOf(map, name);
  if (pair) {
    const start = (pair.key as Node).range![1];
    const end = Math.max(start + 1, isNode(pair.value) ? (pair.value.range?.[1] ?? 0) : 0);
    return { span: { start, end }, newText: ': off', caret: ': off'.length };
  }
  if (map.flow) {
    const at = map.range![0] + 1;
    return {
      span: { start: at, end: at },
      newText: map.items.length > 0 ? ` ${line},` : ` ${line} `,
      caret: line.length + 1,
    };
  }
  const first = (map.items[0]!.key as Node).range![0];
  const indent = source.slice(source.lastIndexOf('\n', first - 1) + 1, first);
  return behindLine(source, map.range!, { text: `${indent}${line}\n`, caret: indent.length + line.length });
}
