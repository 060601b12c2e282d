import type { Account, Cluster, ClusterRef, Lost, ProviderName } from './cluster.ts';
import type { Inventory } from './expected.ts';
import type { Exception, Finding } from './finding.ts';
import type { Fix } from './fix.ts';
import type { Severity } from './rule.ts';
import type { Gap, Kind, Sample } from './snapshot.ts';

/** One pass over the estate. */
export interface Run {
  /** `20261124T020000Z-1a2b3c4d`: sorts by time. */
  readonly id: string;
  readonly startedAt: string;
  /** Narrowed by flags or an event's scope: moves only the `latest/clusters/` of what it scanned. */
  readonly narrowed: boolean;
  /** What configuration and flags leave out: `namespaces kube-*`; absent = nothing. */
  readonly without?: readonly string[];
  readonly tool: string;
}

/** `leftOut` of a provider that flags or configuration leave out. */
export const notAsked = 'not asked for';

/** What a run looked at and why it left a provider out. */
export interface Tried {
  readonly provider: ProviderName;
  readonly accounts: number;
  readonly clusters: number;
  /** Why this provider was left out, else undefined. */
  readonly leftOut?: string;
}

/** What a run set out to scan, and what it lost: the denominator. */
export interface Roll {
  readonly run: Run;
  readonly clusters: readonly ClusterRef[];
  readonly accounts: readonly Account[];
  readonly lost: readonly Lost[];
  readonly tried: readonly Tried[];
}

/** One rule in one scan. `judged`: share of its subjects that were read and known, 0..1; applicable when not `notApplicable`. */
export interface RuleTally {
  readonly rule: string;
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly judged: number;
  /** Failures that an add-on of the cloud is known to have: in neither pass nor fail. */
  readonly platform?: number;
  /** Why the rule does not apply here. */
  readonly notApplicable?: string;
  /** Its subjects were sampled: `pods 3,120 of 63,412 in 41 of 41 namespaces`. */
  readonly sampled?: string;
}

/** One cluster's result in one run. */
export interface Scan {
  readonly run: string;
  readonly ref: ClusterRef;
  /** judged = connected and read; control-plane = described, not connected; not-scanned = nothing read;
   *  duplicate = met before by another road, `sameAs` its id. */
  readonly outcome: 'judged' | 'control-plane' | 'not-scanned' | 'duplicate';
  readonly sameAs?: string;
  /** Why it is not `judged`, and what to do. */
  readonly why?: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly cluster?: Pick<Cluster, 'status' | 'version' | 'support' | 'mode' | 'endpoint' | 'tags'>;
  /** kube-system namespace uid: two roads to one cluster have one uid. */
  readonly uid?: string;
  readonly counts: { readonly [K in Kind]?: number };
  readonly tally: readonly RuleTally[];
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
  readonly samples: readonly Sample[];
  readonly notServed: readonly Kind[];
  readonly inventory: readonly Inventory[];
  readonly calls: Calls;
}

/** An account, or one region of it: what is judged once a run. */
export interface AccountUnit {
  readonly account: Account;
  readonly region?: string;
}

/** One account's, or region's, result in one run. */
export interface AccountScan extends AccountUnit {
  readonly run: string;
  readonly tally: readonly RuleTally[];
  readonly findings: readonly Finding[];
  readonly inventory: readonly Inventory[];
  readonly gaps: readonly Gap[];
  readonly calls: Calls;
}

/** Operation → how often it was called, pages counted. */
export interface Calls {
  readonly [operation: string]: number;
}

export type Grade = 'A' | 'B' | 'C' | 'D';

export interface ClusterReport {
  readonly ref: ClusterRef;
  readonly outcome: Exclude<Scan['outcome'], 'duplicate'>;
  readonly why?: string;
  /** Other roads that led to the same cluster. */
  readonly aliases: readonly string[];
  readonly version?: string;
  readonly support?: string;
  /** undefined under 80 % coverage. */
  readonly grade: Grade | undefined;
  /** 0..1. */
  readonly coverage: number;
  readonly open: { readonly [S in Severity]: number };
  readonly unknown: number;
  readonly excepted: number;
  /** Failures that add-ons of the cloud are known to have, counted apart; absent = none. */
  readonly platform?: number;
  readonly counts: Scan['counts'];
  readonly gaps: readonly Gap[];
  readonly samples: readonly Sample[];
  readonly notServed: readonly Kind[];
  readonly inventory: readonly Inventory[];
}

export interface AccountReport extends AccountUnit {
  readonly open: { readonly [S in Severity]: number };
  readonly unknown: number;
  readonly excepted: number;
  readonly inventory: readonly Inventory[];
  readonly gaps: readonly Gap[];
}

/** One numbered item of a framework. `fail` and `unknown` by the rules that cite it. */
export interface ItemReport {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'pass' | 'fail' | 'unknown' | 'partly' | 'not-automatable' | 'not-applicable';
  readonly rules: readonly string[];
}
export interface FrameworkReport {
  readonly framework: string;
  readonly items: readonly ItemReport[];
}

export interface RuleReport {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly risk: string;
  readonly remediation: string;
  readonly controls: readonly string[];
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  /** Clusters where it fails; where it does not apply. */
  readonly clusters: number;
  readonly notApplicable: number;
}

/** What to fix first: one rule in one cluster, weighed by severity and reach. */
export interface Priority {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly clusters: readonly string[];
  readonly findings: number;
  readonly remediation: string;
  /** Of one of the findings, where its rule knows a change. */
  readonly fix?: Fix;
}

/** The outcome of every exception in the configuration. */
export interface ExceptionUse {
  readonly exception: Exception;
  readonly matched: number;
  readonly problem?: 'expired' | 'unused' | 'over-broad';
}

/** All of a run but its findings, which are streamed beside it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly run: Run;
  readonly endedAt: string;
  /** Interrupted, or clusters on the roll have no scan. */
  readonly complete: boolean;
  readonly grade: Grade | undefined;
  /** 0..1; undefined for an empty roll. */
  readonly coverage: number | undefined;
  readonly open: { readonly [S in Severity]: number };
  readonly unknown: number;
  readonly excepted: number;
  readonly tried: readonly Tried[];
  readonly lost: readonly Lost[];
  readonly clusters: readonly ClusterReport[];
  readonly accounts: readonly AccountReport[];
  readonly rules: readonly RuleReport[];
  readonly compliance: readonly FrameworkReport[];
  /** API calls by provider; Kubernetes' own are not counted. */
  readonly calls: { readonly [P in ProviderName]?: Calls };
  readonly priorities: readonly Priority[];
  readonly exceptions: readonly ExceptionUse[];
}

/** How a report is written: pure, streaming. `findings` may be called more than once. */
export interface ReportFormat {
  readonly extension: string;
  readonly contentType: string;
  render(report: Report, findings: () => AsyncIterable<Finding>): AsyncIterable<string>;
}
