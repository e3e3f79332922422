// SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format): for code scanning and its viewers.
import type { Finding, Fix, Severity } from '../base/finding';
import type { Locale } from '../base/localized';
import type { Span, Text } from '../base/text';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import { type Checked, undoneIn, undoneWords } from './checked';
import { fingerprintOf } from './fingerprint';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** One SARIF log of one run, ending in a line break. */
export function formatSarif(files: readonly Checked[], locale: Locale): string {
  const indices = new Map(rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'bulletin',
            language: locale === 'zh' ? 'zh-CN' : 'en-US',
            rules: rules.map((rule) => descriptor(rule, locale)),
          },
        },
        invocations: [invocation(files, locale)],
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => result(finding, file, index, indices.get(finding.rule), locale)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A run that could not do all of its work says so: what it did not find there is no good news. */
function invocation(files: readonly Checked[], locale: Locale): object {
  const notifications = files.flatMap((file, index) =>
    undoneIn(file).map(([what, reason]) => ({
      level: 'error',
      message: { text: `${undoneWords[locale][what]}: ${reason}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file.path), index } } }],
    })),
  );
  return {
    executionSuccessful: notifications.length === 0,
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  };
}

function descriptor({ id, severity, docs }: Rule, locale: Locale): object {
  return {
    id,
    shortDescription: { text: docs.title[locale] },
    fullDescription: { text: docs.why[locale] },
    help: { text: docs.remedy[locale] },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result(
  finding: Finding,
  { path, text }: Checked,
  artifact: number,
  rule: number | undefined,
  locale: Locale,
): object {
  const { severity, message, span, fix, alternatives = [], related = [], evidence } = finding;
  const location = { uri: uriOf(path), index: artifact };
  const fixes = [...(fix ? [fix] : []), ...alternatives];
  return {
    ruleId: finding.rule,
    ...(rule !== undefined && { ruleIndex: rule }),
    level: levels[severity],
    message: { text: message[locale] },
    locations: [{ physicalLocation: { artifactLocation: location, region: regionOf(span, text) } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        message: { text: place.message[locale] },
        physicalLocation:
          place.path === undefined
            ? { artifactLocation: location, region: regionOf(place.span, text) }
            : {
                artifactLocation: { uri: uriOf(place.path) },
                ...(place.text && { region: regionOf(place.span, place.text) }),
              },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((each) => fixOf(each, location, text, locale)) }),
    partialFingerprints: { 'bulletin/v1': fingerprintOf(finding, text) },
    properties: { severity, ...(evidence && { evidence }) },
  };
}

function fixOf({ title, edits }: Fix, artifactLocation: object, text: Text, locale: Locale): object {
  return {
    description: { text: title[locale] },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: regionOf(span, text),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

/** Lines and columns count from 1; the end column is the one after the last character. */
function regionOf(span: Span, text: Text): object {
  const { start, end } = text.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** A path as a URI reference; standard input is called `stdin`. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const encoded = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
