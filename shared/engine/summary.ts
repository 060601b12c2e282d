import { type Lost, type ProviderName, providerNames } from '../model/cluster.ts';
import type { Finding } from '../model/finding.ts';
import type { Fix } from '../model/fix.ts';
import type {
  AccountReport,
  AccountScan,
  AccountUnit,
  Calls,
  ClusterReport,
  Grade,
  Priority,
  Report,
  Roll,
  RuleReport,
  RuleTally,
  Scan,
} from '../model/report.ts';
import { type Rule, rank, type Severity, severities } from '../model/rule.ts';
import { compliance } from './compliance.ts';
import type { Excepter } from './except.ts';

type Open = Record<Severity, number>;
const nothingOpen = (): Open => ({ critical: 0, high: 0, medium: 0, low: 0, info: 0 });

type Total = { -readonly [F in 'pass' | 'fail' | 'unknown' | 'clusters' | 'notApplicable']: RuleReport[F] };
const nothingCounted = (): Total => ({ pass: 0, fail: 0, unknown: 0, clusters: 0, notApplicable: 0 });

/** Folds the scans of a run, one at a time, into its report; holds no finding. */
export function summary(roll: Roll, rules: readonly Rule[], excepter: Excepter) {
  const clusters: ClusterReport[] = [];
  const aliases = new Map<string, string[]>();
  const totals = new Map<string, Total>();
  const ofCloud = new Map(providerNames.map((name) => [name, new Map<string, Total>()]));
  const tallied = (provider: ProviderName, tally: readonly RuleTally[]) => {
    count(tally, totals);
    count(tally, ofCloud.get(provider) ?? new Map());
  };
  const firsts = new Map<
    string,
    { rule: string; severity: Severity; clusters: Map<string, string>; findings: number; fix: Fix | undefined }
  >();
  const accounts: AccountReport[] = [];
  let unitsMissing = 0;
  const calls = new Map<ProviderName, Map<string, number>>();
  const addCalls = (provider: ProviderName, counted: Calls) => {
    const all = calls.get(provider) ?? new Map<string, number>();
    for (const [operation, n] of Object.entries(counted)) all.set(operation, (all.get(operation) ?? 0) + n);
    calls.set(provider, all);
  };

  return {
    /** A cluster's scan. Each cluster of the roll comes once; one that never comes is reported as not scanned. */
    add(scan: Scan): void {
      addCalls(scan.ref.provider, scan.calls);
      if (scan.outcome === 'duplicate') {
        const id = scan.sameAs ?? '';
        aliases.set(id, [...(aliases.get(id) ?? []), scan.ref.id]);
        return;
      }
      tallied(scan.ref.provider, scan.tally);
      const { open, unknown, excepted } = weigh(scan.findings, scan.ref.id, scan.ref.name);
      const coverage = scan.outcome === 'not-scanned' ? 0 : coverageOf(scan.tally);
      const platform = scan.tally.reduce((total, one) => total + (one.platform ?? 0), 0);
      clusters.push({
        ref: scan.ref,
        outcome: scan.outcome,
        ...(scan.why ? { why: scan.why } : {}),
        aliases: [],
        ...(scan.cluster?.version ? { version: scan.cluster.version } : {}),
        ...(scan.cluster?.support ? { support: scan.cluster.support } : {}),
        grade: gradeOf(open, coverage),
        coverage,
        open,
        unknown,
        excepted,
        ...(platform ? { platform } : {}),
        counts: scan.counts,
        gaps: scan.gaps,
        samples: scan.samples,
        notServed: scan.notServed,
        inventory: scan.inventory,
      });
    },
    /** An account's scan, or a region's: it weighs in the estate's counts and grade, not in a cluster's. */
    addAccount(unit: AccountUnit, scan: AccountScan | undefined): void {
      if (!scan) unitsMissing += 1;
      addCalls(unit.account.provider, scan?.calls ?? {});
      tallied(unit.account.provider, scan?.tally ?? []);
      const name = [unit.account.id, unit.region].filter(Boolean).join(' ');
      const { inventory = [], gaps = [], findings = [] } = scan ?? {};
      accounts.push({ ...unit, ...weigh(findings, name, name), inventory, gaps });
    },
    /** Calls of discovery. */
    addCalls(counted: Report['calls']): void {
      for (const provider of providerNames) addCalls(provider, counted[provider] ?? {});
    },
    finish(endedAt: string, interrupted: boolean): Report {
      const scanned = new Set(clusters.map(({ ref }) => ref.id));
      const known = new Set([...aliases.values()].flat());
      const missing = roll.clusters.filter(({ id }) => !scanned.has(id) && !known.has(id)).map(unscanned);
      const all = [...clusters, ...missing]
        .map((cluster) => ({ ...cluster, aliases: aliases.get(cluster.ref.id) ?? [] }))
        .sort(byWeight);
      const open = nothingOpen();
      for (const severity of severities)
        open[severity] = [...accounts, ...all].reduce((total, one) => total + one.open[severity], 0);
      const coverage = estateCoverage(all, roll.lost);
      return {
        schemaVersion: 1,
        run: roll.run,
        endedAt,
        complete: !interrupted && missing.length === 0 && unitsMissing === 0,
        grade: coverage === undefined ? undefined : gradeOf(open, coverage),
        coverage,
        open,
        unknown: sum([...accounts, ...all], 'unknown'),
        excepted: sum([...accounts, ...all], 'excepted'),
        tried: roll.tried,
        lost: roll.lost,
        clusters: all,
        accounts,
        rules: rules
          .map((rule) => ruleReport(rule, totals))
          .sort((a, b) => rank(a.severity) - rank(b.severity) || b.fail - a.fail),
        compliance: compliance(rules, ofCloud),
        calls: Object.fromEntries(
          [...calls].filter(([, all]) => all.size).map(([name, all]) => [name, Object.fromEntries([...all].sort())]),
        ),
        priorities: priorities(),
        exceptions: excepter.uses(),
      };
    },
  };

  function weigh(findings: readonly Finding[], id: string, name: string) {
    const open = nothingOpen();
    let unknown = 0;
    let excepted = 0;
    for (const finding of findings) {
      if (finding.status === 'unknown') unknown += 1;
      else if (excepter.except(finding).exception) excepted += 1;
      else {
        open[finding.severity] += 1;
        const key = `${finding.ruleId}\n${finding.severity}`;
        const { ruleId: rule, severity } = finding;
        const first = firsts.get(key) ?? { rule, severity, clusters: new Map(), findings: 0, fix: finding.fix };
        first.clusters.set(id, name);
        first.findings += 1;
        firsts.set(key, first);
      }
    }
    return { open, unknown, excepted };
  }

  /** Gravest first, then the widest reach: what one change of habit mends most. */
  function priorities(): Priority[] {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    return [...firsts.values()]
      .flatMap(({ rule, severity, clusters: where, findings, fix }) => {
        const about = byId.get(rule);
        if (!about) return [];
        const { title, remediation } = about;
        const names = [...where.values()].sort();
        return [{ rule, title, severity, clusters: names, findings, remediation, ...(fix ? { fix } : {}) }];
      })
      .sort(
        (a, b) =>
          rank(a.severity) - rank(b.severity) || b.clusters.length - a.clusters.length || b.findings - a.findings,
      )
      .slice(0, 10);
  }
}

/** Mean share of what was judged, over the rules that apply: 0..1. */
export function coverageOf(tally: readonly RuleTally[]): number {
  const applicable = tally.filter(({ notApplicable }) => notApplicable === undefined);
  return applicable.length ? applicable.reduce((sum, { judged }) => sum + judged, 0) / applicable.length : 0;
}

/** Mean over the clusters set out for; each lost account, region or zone is one cluster at 0. Empty roll: undefined. */
export function estateCoverage(
  clusters: readonly { readonly coverage: number }[],
  lost: readonly Lost[],
): number | undefined {
  const size = clusters.length + lost.filter(({ cluster }) => cluster === undefined).length;
  return size === 0 ? undefined : clusters.reduce((sum, { coverage }) => sum + coverage, 0) / size;
}

/** A nothing open above low, B medium, C high, D critical; under 80 % coverage no letter. */
export function gradeOf(open: Readonly<Open>, coverage: number): Grade | undefined {
  if (!(coverage >= 0.8)) return undefined;
  return open.critical ? 'D' : open.high ? 'C' : open.medium ? 'B' : 'A';
}

function unscanned(ref: ClusterReport['ref']): ClusterReport {
  return {
    ref,
    outcome: 'not-scanned',
    why: 'no scan of it came back: the run ended or was stopped before it; run the sweep again',
    aliases: [],
    grade: undefined,
    coverage: 0,
    open: nothingOpen(),
    unknown: 0,
    excepted: 0,
    counts: {},
    gaps: [],
    samples: [],
    notServed: [],
    inventory: [],
  };
}

function count(tally: readonly RuleTally[], totals: Map<string, Total>): void {
  for (const { rule, pass, fail, unknown, notApplicable } of tally) {
    const total = totals.get(rule) ?? nothingCounted();
    total.pass += pass;
    total.fail += fail;
    total.unknown += unknown;
    if (fail) total.clusters += 1;
    if (notApplicable !== undefined) total.notApplicable += 1;
    totals.set(rule, total);
  }
}

function ruleReport(rule: Rule, totals: ReadonlyMap<string, Total>): RuleReport {
  const { id, title, severity, risk, remediation, controls } = rule;
  return { id, title, severity, risk, remediation, controls, ...(totals.get(id) ?? nothingCounted()) };
}

const sum = (parts: readonly Pick<ClusterReport, 'unknown' | 'excepted'>[], field: 'unknown' | 'excepted') =>
  parts.reduce((total, part) => total + part[field], 0);
function byWeight(a: ClusterReport, b: ClusterReport): number {
  for (const severity of severities)
    if (a.open[severity] !== b.open[severity]) return b.open[severity] - a.open[severity];
  return a.coverage - b.coverage || (a.ref.id < b.ref.id ? -1 : 1);
}
