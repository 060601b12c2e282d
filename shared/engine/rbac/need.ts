import type { Severity } from '../../model/rule.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { coversResource, has, type PolicyRule } from './match.ts';
import type { Question } from './questions.ts';

/** What one rule of a role must allow. */
export interface Need {
  /** Any of them will do. */
  readonly verbs: readonly string[];
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  /** Lies outside of namespaces, so that a RoleBinding cannot give it. */
  readonly wide: boolean;
  /** Rules for single names count where one of the names is meant; without this they do not. */
  readonly named?: ((name: string) => boolean) | undefined;
  /** Judges the rule itself where resources and verbs do not say it. */
  readonly shape?: (rule: PolicyRule) => boolean;
}

/** What a binding may give away. */
export interface Capability {
  readonly question: Question;
  /** Rows of the facts, for whoever compares: `R12`. */
  readonly rows: string;
  /** What its subjects may do: `read every secret`. */
  readonly does: string;
  /** The binding gives the first; the others its subject holds where the binding reaches, by any binding. */
  readonly needs: readonly Need[];
  /** Weight where it reaches the cluster, a namespace that leads to the cluster, any other namespace; `-`: none. */
  readonly weights: readonly [cluster: Severity | '-', privileged: Severity | '-', namespace: Severity | '-'];
  /** Where it is one at all: a version, a cloud's login. */
  readonly where?: (snapshot: Snapshot, namespace: string | undefined) => boolean;
  /** Weighs so in an ordinary namespace that lets privileged pods in. */
  readonly unguarded?: Severity;
}

const words = (text: string) => text.split(' ').map((word) => (word === 'core' ? '' : word));

/** `need('get list', 'core', 'secrets')`; groups as in the API, `core` for the one without a name. */
export const need = (verbs: string, groups: string, resources: string, named?: Need['named']): Need => ({
  verbs: words(verbs),
  groups: words(groups),
  resources: words(resources),
  wide: false,
  named,
});

/** The same of what lies outside of namespaces. */
export const wideNeed = (...given: Parameters<typeof need>): Need => ({ ...need(...given), wide: true });

/** A rule of that shape, whatever it names. */
export const shaped = (shape: (rule: PolicyRule) => boolean, wide = false): Need => ({
  verbs: [],
  groups: [],
  resources: [],
  wide,
  shape,
});

export function meets(rule: PolicyRule, { verbs, groups, resources, named, shape }: Need): boolean {
  if (shape) return shape(rule);
  if (rule.resourceNames?.length && !(named && rule.resourceNames.some(named))) return false;
  return (
    verbs.some((verb) => has(rule.verbs, verb)) &&
    groups.some((group) => has(rule.apiGroups, group)) &&
    resources.some((resource) => coversResource(rule.resources, resource))
  );
}

const weigh = (text: string) => text.split(' ') as unknown as Capability['weights'];

/** One line of a table: rows, weights as `critical critical high`, what it lets one do, and what it takes. */
export const line =
  (question: Question) =>
  (rows: string, weights: string, does: string, ...needs: readonly Need[]): Capability => ({
    question,
    rows,
    does,
    needs,
    weights: weigh(weights),
  });
