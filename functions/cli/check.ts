import { existsSync } from 'node:fs';
import type { Config } from '../../shared/config.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { excepter } from '../../shared/engine/except.ts';
import { inlineExcepter, isInline } from '../../shared/engine/inline.ts';
import type { Subject } from '../../shared/engine/targets.ts';
import { locator } from '../../shared/manifests/locate.ts';
import type { ManifestDocument } from '../../shared/manifests/read.ts';
import { type Manifests, manifestsOf, type Source } from '../../shared/manifests/snapshot.ts';
import type { CheckReport, CheckRule } from '../../shared/model/check.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { RuleTally } from '../../shared/model/report.ts';
import { type Rule, rank, type Severity, severities } from '../../shared/model/rule.ts';
import type { ScanFacts } from '../../shared/model/scan-facts.ts';
import { selectRules } from '../../shared/pipeline/select.ts';
import { type CheckFormatName, checkFormats } from '../../shared/report/check.ts';
import { checkRules } from '../../shared/rules/check-index.ts';
import { version } from '../version.ts';
import { type Gathered, gather } from './check-files.ts';
import { exit } from './exit.ts';
import { write } from './write.ts';

export interface CheckFlags {
  readonly config?: string;
  readonly profile?: Config['rules']['profile'];
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  readonly facts?: string;
  readonly failOn: Severity | 'never';
  readonly format: CheckFormatName;
  readonly complete?: boolean;
  readonly namespace?: string;
  /** False with --no-inline-exceptions. */
  readonly inlineExceptions: boolean;
}

/** What of the configuration a check goes by. */
type Judging = Pick<Config, 'rules' | 'exceptions' | 'check'> & { readonly scanFacts?: ScanFacts };
const unconfigured: Judging = {
  rules: { profile: 'security', only: [], skip: [], severities: {} },
  exceptions: [],
  check: {},
};

/** Judges manifests: prints the report on stdout and sets the exit code. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags): Promise<void> {
  const judging = await judgingOf(flags);
  const report = checked(gather(paths), paths.join(' '), flags, judging, new Date(), await rulesFor(judging));
  const format = await checkFormats[flags.format]();
  const color = Boolean(process.stdout.isTTY) && process.stdout.hasColors();
  let text = '';
  for (const piece of format(report, color)) {
    text += piece;
    if (text.length < 65_536) continue;
    await write(text);
    text = '';
  }
  await write(text);
  if (report.objects === 0 && !report.problems.length) process.stderr.write('no Kubernetes object was found\n');
  const until = flags.failOn === 'never' ? -1 : rank(flags.failOn);
  const failed = severities.some((severity, at) => at <= until && report.open[severity] > 0);
  process.exitCode = report.problems.length ? exit.mistake : failed ? exit.findings : exit.done;
}

/** The file's words with the flags over them; the schema is loaded only where there is a file. */
async function judgingOf(flags: CheckFlags): Promise<Judging> {
  const { profile, rule = [], skipRule = [], config } = flags;
  const given =
    config !== undefined || existsSync('./kubesweep.yaml')
      ? (await import('./settings.ts')).settings(config ? { config } : {})
      : unconfigured;
  const rules = { ...given.rules, ...(profile ? { profile } : {}), ...(rule.length ? { only: [...rule] } : {}) };
  const file = flags.facts ?? ('facts' in given ? given.facts : undefined);
  return {
    ...given,
    rules: { ...rules, skip: [...rules.skip, ...skipRule] },
    ...(file === undefined ? {} : { scanFacts: await (await import('../wire.ts')).readFacts(file) }),
  };
}

/** Rules of clouds are loaded only where one is named: files cannot answer them. */
async function rulesFor({ rules: { only, skip, severities: weighed } }: Judging): Promise<readonly Rule[]> {
  const held = new Set(checkRules.map(({ id }) => id));
  const named = [...only, ...skip, ...Object.keys(weighed)];
  return named.every((id) => held.has(id)) ? checkRules : (await import('../../shared/rules/index.ts')).rules;
}

/** Pure but for the moment: what the files come to. */
export function checked(
  { files, problems, templates }: Gathered,
  label: string,
  flags: Pick<CheckFlags, 'complete' | 'namespace' | 'inlineExceptions'>,
  { rules: choice, exceptions, check, scanFacts }: Judging,
  now: Date,
  all: readonly Rule[] = checkRules,
): CheckReport {
  const rules = selectRules({ rules: choice }, all);
  const world = { label, takenAt: now.toISOString(), complete: flags.complete ?? false, namespace: flags.namespace };
  const manifests = manifestsOf(files, world);
  const places = placesIn(manifests);
  const severityOf = new Map(Object.entries(choice.severities));
  const snapshot = scanFacts ? { ...manifests.snapshot, facts: scanFacts } : manifests.snapshot;
  const { tally, findings } = evaluate(snapshot, rules, severityOf, places);
  const configured = excepter(exceptions, world.takenAt.slice(0, 10));
  const inline = flags.inlineExceptions ? inlineExcepter(rules, check.inlineExceptions) : undefined;
  const judged = findings.map((finding) => {
    const excepted = configured.except(finding);
    return inline?.except(excepted, places.annotationsOf(finding)) ?? excepted;
  });
  const accepted = judged.flatMap(({ exception }) => exception ?? []);
  const inlined = accepted.filter(isInline).length;
  const open = (severity: Severity) =>
    judged.filter((one) => one.status === 'fail' && !one.exception && one.severity === severity).length;
  return {
    schemaVersion: 1,
    tool: `kubesweep ${version}`,
    files: label,
    read: files.length,
    objects: manifests.objects,
    skipped: manifests.skipped,
    templates,
    problems: [...problems, ...manifests.problems],
    open: Object.fromEntries(severities.map((one) => [one, open(one)])) as CheckReport['open'],
    unknown: judged.filter(({ status }) => status === 'unknown').length,
    excepted: { configured: accepted.length - inlined, inline: inlined },
    refused: inline?.refused() ?? [],
    rules: rules.map((rule, index) => ruleOf(rule, tally[index])),
    findings: inOrder(judged),
  };
}

/** Where subjects come from: positions are worked out for what is asked about, and for nothing else. */
function placesIn({ sources }: Manifests) {
  const locators = new Map<ManifestDocument, ReturnType<typeof locator>>();
  const annotations = new Map<Finding['source'], { readonly [key: string]: string } | undefined>();
  const sourceOf = ({ workload, value }: Subject): Source | undefined => {
    const { object, webhook } = value as { readonly object?: object; readonly webhook?: object };
    for (const one of [workload?.object, object, webhook, value]) {
      const source = one && sources.get(one);
      if (source) return source;
    }
    return undefined;
  };
  return {
    partOf: (subject: Subject) => sourceOf(subject)?.file ?? '',
    sourceOf(subject: Subject, path: readonly (string | number)[]): Finding['source'] {
      const source = sourceOf(subject);
      if (!source) return undefined;
      const { document, path: at, raw } = source.object;
      const locate = locators.get(document) ?? locator(document);
      locators.set(document, locate);
      const place = { file: source.file, ...locate([...at, ...path]) };
      const metadata = raw.metadata as { readonly annotations?: { readonly [key: string]: string } } | undefined;
      annotations.set(place, metadata?.annotations);
      return place;
    },
    annotationsOf: ({ source }: Finding) => annotations.get(source),
  };
}

function ruleOf(rule: Rule, tally: RuleTally | undefined): CheckRule {
  const { id, title, severity, risk, remediation, snippet, controls } = rule;
  const { pass = 0, fail = 0, unknown = 0, notApplicable } = tally ?? {};
  return {
    ...{ id, title, severity, risk, remediation, controls, pass, fail, unknown },
    ...(snippet ? { snippet } : {}),
    ...(notApplicable ? { notApplicable } : {}),
  };
}

/** By file, line and column, as one reads; then what could not be known. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const files = new Map<string, number>();
  for (const { source } of findings) if (source && !files.has(source.file)) files.set(source.file, 0);
  const order = [...files.keys()].sort();
  for (const [index, file] of order.entries()) files.set(file, index);
  const key = ({ source }: Finding) => (source ? (files.get(source.file) ?? 0) : order.length);
  return [...findings].sort(
    (a, b) =>
      key(a) - key(b) ||
      (a.source?.line ?? 0) - (b.source?.line ?? 0) ||
      (a.source?.column ?? 0) - (b.source?.column ?? 0),
  );
}
