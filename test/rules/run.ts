import { describe, expect, test } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { Cluster, NodePool, ProviderName } from '../../shared/model/cluster.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { Rule, Severity, Target } from '../../shared/model/rule.ts';
import type { Kinds, Snapshot } from '../../shared/model/snapshot.ts';
import type { Container, PodSpec } from '../../shared/model/workload.ts';
import { changed, type Difference, deployment, goodCluster, goodContainer, goodPod, snapshot } from '../estate.ts';

/** Cases by the verdict that they must get. Failures stand under their severity, or in a list for the rule's own. */
export interface Cases<C> {
  readonly pass: readonly C[];
  readonly fail: readonly C[] | { readonly [S in Severity]?: readonly C[] };
  readonly unknown?: readonly C[];
  readonly notApplicable?: readonly C[];
}

/** The one way that a test asks: by the engine, so subjects are found as in reality. */
export function verdict(rule: unknown, of: Snapshot): { readonly verdict: string; readonly findings: Finding[] } {
  const { tally, findings } = evaluate(of, [rule as Rule]);
  const [counts] = tally;
  if (!counts) throw new Error('no tally');
  const found = (['fail', 'unknown', 'pass'] as const).find((one) => counts[one] > 0) ?? 'no subject';
  return { verdict: counts.notApplicable ? 'not-applicable' : found, findings: [...findings] };
}

/** Rule → its first cases that say something: the examples of docs/rules (scripts/examples.ts). */
export const recorded = new Map<string, { readonly pass?: unknown; readonly fail?: unknown }>();
export function record(id: string, { pass, fail }: Pick<Cases<unknown>, 'pass' | 'fail'>): void {
  const failing = Array.isArray(fail) ? fail : Object.values(fail).flat();
  if (!recorded.has(id)) recorded.set(id, { pass: telling(pass), fail: telling(failing) });
}
const telling = (cases: readonly unknown[]) => cases.find((one) => JSON.stringify(one) !== '{}') ?? cases[0];

/** Every case is built into snapshots that must all get the same verdict; `container` tells whose failure is meant. */
export function testRule<T extends Target, C>(
  rule: Rule<T>,
  cases: Cases<C>,
  build: (difference: C) => Iterable<Snapshot>,
  container?: string,
): void {
  record(rule.id, cases);
  const table = Array.isArray(cases.fail) ? { [rule.severity]: cases.fail } : cases.fail;
  const about = (of: Snapshot) => {
    const { verdict: got, findings } = verdict(rule, of);
    const failing = findings.filter(({ status }) => status === 'fail');
    const others = container !== undefined && failing.every((one) => one.container !== container);
    if (got !== 'fail' || !others) return got;
    return failing.length < findings.length ? 'unknown' : 'pass';
  };
  describe(rule.id, () => {
    for (const [expected, list] of [
      ['pass', cases.pass],
      ['unknown', cases.unknown ?? []],
      ['not-applicable', cases.notApplicable ?? []],
    ] as const)
      test.each(list.map((one) => [short(one), one] as const))(`${expected}: %s`, (_, one) => {
        for (const of of build(one as C)) expect(about(of)).toBe(expected);
      });
    for (const [severity, list] of Object.entries(table))
      test.each((list as readonly C[]).map((one) => [short(one), one] as const))(`fail (${severity}): %s`, (_, one) => {
        for (const of of build(one as C)) {
          const { verdict: got, findings: all } = verdict(rule, of);
          const findings = all.filter((one) => container === undefined || one.container === container);
          expect(got).toBe('fail');
          expect(findings).toHaveLength(1);
          expect(findings[0]?.severity).toBe(severity);
          expect(findings[0]?.message).toMatch(/^\S.*[^.\s]$/);
        }
      });
  });
}

/** Differences from a good container, `pod` from its pod; each is tried in every role that a container can have. */
export function testContainerRule(rule: Rule<'container'>, cases: Cases<ContainerCase>): void {
  const build = function* ({ pod, ...difference }: ContainerCase) {
    const container = { ...goodContainer, ...difference, name: 'subject' } as Container;
    const spec = { ...goodPod, ...pod };
    yield snapshot({ deployments: [deployment({ ...spec, containers: [container] })] });
    yield snapshot({ deployments: [deployment({ ...spec, initContainers: [container] })] });
    yield snapshot({
      deployments: [deployment({ ...spec, initContainers: [{ ...container, restartPolicy: 'Always' }] })],
    });
    yield snapshot({ deployments: [deployment(spec)], pods: [running({ ...spec, ephemeralContainers: [container] })] });
  };
  testRule(rule, cases, build, 'subject');
}
type ContainerCase = Partial<Container> & { readonly pod?: Partial<PodSpec> };

const running = (spec: PodSpec): Kinds['pods'] => ({
  metadata: {
    namespace: 'shop',
    name: 'web-1',
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: 'd-1', controller: true }],
  },
  spec,
});

/** Differences from a good pod spec, tried in a Deployment, a CronJob and a pod of an owner that was not read. */
export function testWorkloadRule(rule: Rule<'workload'>, cases: Cases<Partial<PodSpec>>): void {
  testRule(rule, cases, function* (difference) {
    const spec: PodSpec = { ...goodPod, ...difference };
    const metadata = { namespace: 'shop', name: 'web', uid: 'w-1' };
    yield snapshot({ deployments: [deployment(spec)] });
    yield snapshot({
      cronjobs: [{ metadata, spec: { schedule: '@daily', jobTemplate: { spec: { template: { spec } } } } }],
    });
    yield snapshot({ pods: [running(spec)] });
  });
}

/** Differences from a good cluster of each provider. */
export function testClusterRule(
  rule: Rule<'cluster'>,
  providers: readonly ProviderName[],
  cases: Cases<Difference<Cluster>>,
): void {
  testRule(rule, cases, (difference) =>
    providers.map((provider) => snapshot({}, changed(goodCluster(provider), difference))),
  );
}

/** Differences from a good node pool, beside `cluster` differences. */
export function testNodePoolRule(rule: Rule<'node-pool'>, provider: ProviderName, cases: Cases<NodePoolCase>): void {
  testRule(rule, cases, ({ cluster, ...difference }) => {
    const good = changed(goodCluster(provider), cluster);
    const nodePools = cluster?.nodePools ? good.nodePools : good.nodePools?.map((pool) => ({ ...pool, ...difference }));
    return [snapshot({}, { ...good, nodePools: nodePools as readonly NodePool[] | undefined })];
  });
}
type NodePoolCase = { readonly [K in keyof NodePool]?: NodePool[K] | undefined } & {
  readonly cluster?: Difference<Cluster>;
};

/** Cases are what the cluster holds; `provider` where it matters which cloud runs it. */
export function testObjectRule<T extends Target>(
  rule: Rule<T>,
  cases: Cases<{ readonly [K in keyof Kinds]?: readonly Kinds[K][] | undefined }>,
  provider: ProviderName = 'eks',
): void {
  testRule(rule, cases, (objects) => [snapshot(objects, goodCluster(provider))]);
}

const short = (difference: unknown) => JSON.stringify(difference, (_, value) => value ?? 'undefined').slice(0, 150);
