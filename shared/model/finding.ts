import type { Fix } from './fix.ts';
import type { Severity } from './rule.ts';
import type { Origin } from './snapshot.ts';

/** Where a finding points, inside its origin. */
export interface ResourceRef {
  /** Kubernetes kind, or `Cluster`, `NodePool`, `Account`. */
  readonly kind: string;
  readonly namespace?: string | undefined;
  readonly name: string;
}

/** Who and where, for the person who has to fix it. */
export interface Context {
  readonly nodePools?: readonly string[];
  readonly instanceTypes?: readonly string[];
  readonly serviceAccount?: string;
  readonly image?: string;
  /** Running pods that share the fault. */
  readonly pods?: number;
}

/** An accepted finding: by whom, why, until when. */
export interface Exception {
  readonly rule?: string | undefined;
  readonly cluster?: string | undefined;
  readonly namespace?: string | undefined;
  readonly resource?: string | undefined;
  readonly reason: string;
  readonly owner: string;
  /** YYYY-MM-DD, the last day that it holds. */
  readonly expires: string;
}

/** A violation with its context, or one reason why a rule could not be judged. */
export interface Finding {
  /** Same fault, same id, run after run: 16 hex of a hash of rule, cluster id, resource and container. */
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly status: 'fail' | 'unknown';
  readonly origin: Origin;
  readonly resource: ResourceRef;
  readonly container?: string;
  readonly context: Context;
  readonly message: string;
  /** From the object's root: `spec.template.spec.containers[0].securityContext.privileged`. */
  readonly path?: string;
  readonly exception?: Exception;
  /** Unknown only: how many subjects this reason hid; absent when not even their number is known. */
  readonly subjects?: number;
  readonly absorbed?: readonly string[];
  readonly fix?: Fix;
  /** `check` only: where in which file. */
  readonly source?: { readonly file: string; readonly line: number; readonly column: number };
}
