import type { ControlId } from '../frameworks/index.ts';
import type { Cluster, NodePool } from './cluster.ts';
import type { Route } from './custom.ts';
import type { Document } from './document.ts';
import type { Expected } from './expected.ts';
import type { Fix } from './fix.ts';
import type { AccountFacts, Fact, Kind, Kinds, Snapshot } from './snapshot.ts';
import type { ContainerSubject, Workload } from './workload.ts';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];
/** 0 is the gravest. */
export const rank = (severity: Severity): number => severities.indexOf(severity);

export const profiles = ['security', 'hardened', 'pss-baseline', 'pss-restricted', 'reliability'] as const;
export type Profile = (typeof profiles)[number];

/** Role and ClusterRole in one shape; `namespace` undefined for a ClusterRole. */
export interface RoleSubject {
  readonly kind: 'Role' | 'ClusterRole';
  readonly namespace: string | undefined;
  readonly name: string;
  readonly object: Kinds['roles'] | Kinds['clusterroles'];
}
/** RoleBinding and ClusterRoleBinding in one shape. */
export interface BindingSubject {
  readonly kind: 'RoleBinding' | 'ClusterRoleBinding';
  readonly namespace: string | undefined;
  readonly name: string;
  readonly object: Kinds['rolebindings'] | Kinds['clusterrolebindings'];
}
/** A binding with the rules that it gives (undefined: its role was not found) and to whom; or a role that no binding names. */
export type GrantSubject =
  | {
      readonly binding: BindingSubject;
      readonly rules: NonNullable<Kinds['roles']['rules']> | undefined;
      /** `User NAME` or `Group NAME`, each once; a service account is the user that it logs in as. */
      readonly identities: readonly string[];
    }
  | { readonly role: RoleSubject; readonly rules: NonNullable<Kinds['roles']['rules']> };
/** One webhook of a validating or mutating configuration. */
export interface WebhookSubject {
  readonly kind: 'ValidatingWebhookConfiguration' | 'MutatingWebhookConfiguration';
  readonly webhook: NonNullable<Kinds['validatingwebhookconfigurations']['webhooks']>[number];
}

/** Target → what `check` receives. */
export interface Targets {
  readonly cluster: Cluster;
  readonly account: AccountFacts;
  /** One region of an account. */
  readonly region: AccountFacts;
  readonly 'node-pool': NodePool;
  readonly node: Kinds['nodes'];
  readonly namespace: Kinds['namespaces'];
  readonly workload: Workload;
  readonly container: ContainerSubject;
  readonly service: Kinds['services'];
  readonly ingress: Kinds['ingresses'];
  readonly 'service-account': Kinds['serviceaccounts'];
  readonly role: RoleSubject;
  readonly grant: GrantSubject;
  readonly webhook: WebhookSubject;
  readonly 'disruption-budget': Kinds['poddisruptionbudgets'];
  readonly autoscaler: Kinds['horizontalpodautoscalers'];
  readonly 'persistent-volume': Kinds['persistentvolumes'];
  readonly 'resource-claim': Kinds['resourceclaims'];
  readonly document: Document;
  readonly 'network-policy': Kinds['networkpolicies'];
  readonly gateway: Kinds['gateways'];
  /** A route of the Gateway API. */
  readonly route: { readonly kind: string; readonly object: Route };
  readonly 'service-monitor': Kinds['servicemonitors'];
  readonly 'api-service': Kinds['apiservices'];
  readonly 'admission-policy': Kinds['validatingadmissionpolicies'];
  readonly 'admission-binding': Kinds['validatingadmissionpolicybindings'];
}
export type Target = keyof Targets;

/** What a rule found wrong with its subject. */
export interface Violation {
  /** From the subject (a container rule: from the container; a workload rule: from the pod spec). */
  readonly path: readonly (string | number)[];
  /** The path begins at the object's root. */
  readonly fromRoot?: true;
  /** One sentence fragment, no full stop, never a secret value. */
  readonly message: string;
  /** Where this violation weighs differently from the rule. */
  readonly severity?: Severity;
}

export interface RuleMeta {
  /** Words in kebab-case; equals the file name; never changes meaning, never reused. */
  readonly id: string;
  /** The fault, in sentence case, at most 60 characters, no full stop. */
  readonly title: string;
  readonly severity: Severity;
  readonly controls: readonly ControlId[];
  /** Ids of every row in the facts that this rule answers. */
  readonly covers?: readonly string[];
  /** Default: ['security']. */
  readonly profiles?: readonly Profile[];
  /** Rules whose failure on the same subject this failure includes. */
  readonly implies?: readonly string[];
  /** Why it matters: whole sentences. */
  readonly risk: string;
  /** What to do: begins with a verb. */
  readonly remediation: string;
  /** YAML of the remediation, the fields around it left out. */
  readonly snippet?: string;
  /** Where it can be judged; default: both. A live sweep never reads ConfigMaps' or Secrets' contents. */
  readonly modes?: readonly Mode[];
  /** The list of the configuration that it judges by; without one its subjects are inventory and no finding. */
  readonly expects?: keyof Expected;
}
export type Mode = 'sweep' | 'check';

export interface Rule<T extends Target = Target> extends RuleMeta {
  readonly target: T;
  /** What must have been read beyond the target's own needs; the engine says unknown where it was not. */
  readonly needs?: readonly (Kind | Fact)[];
  /** The reason why this rule does not apply here (Autopilot owns it, no pools), else undefined. */
  applies?(snapshot: Snapshot): string | undefined;
  /** Pure. Speaks only of `subject`; may read the rest of the snapshot to judge it. */
  check(subject: Targets[T], snapshot: Snapshot): Violation | undefined;
  /** The change that mends a failure of this subject. Pure; undefined = the remediation says all. */
  fix?(subject: Targets[T], snapshot: Snapshot): Fix | undefined;
  /** With `expects`: what it would judge, one line each. */
  inventory?(subject: Targets[T], snapshot: Snapshot): readonly string[];
}

/** Identity, so that `target` decides what `check` receives. */
export function defineRule<const T extends Target>(rule: Rule<T>): Rule<T> {
  return rule;
}
