import type { Finding } from './finding.ts';
import type { Severity } from './rule.ts';

/** A file, or a place in it, that could not be read. */
export interface CheckProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A rule as a check used it. */
export interface CheckRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly risk: string;
  readonly remediation: string;
  readonly snippet?: string;
  readonly controls: readonly string[];
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly notApplicable?: string;
}

/** What `kubesweep check` found in files. */
export interface CheckReport {
  readonly schemaVersion: 1;
  /** `kubesweep 1.2.3`. */
  readonly tool: string;
  /** What was given: paths, or `-`. */
  readonly files: string;
  readonly read: number;
  readonly objects: number;
  /** Documents that hold no Kubernetes object; files of Helm charts, which are templates of manifests. */
  readonly skipped: number;
  readonly templates: number;
  readonly problems: readonly CheckProblem[];
  readonly open: { readonly [S in Severity]: number };
  readonly unknown: number;
  /** Accepted findings, by whom; annotations that were refused, and why. */
  readonly excepted: { readonly configured: number; readonly inline: number };
  readonly refused: readonly string[];
  readonly rules: readonly CheckRule[];
  /** In the order of files and lines, the unknown last. */
  readonly findings: readonly Finding[];
}

/** How it is written: pure. */
export type CheckFormat = (report: CheckReport) => Iterable<string>;
