import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { all } from '../../shared/engine/known.ts';
import { coverageOf, gradeOf } from '../../shared/engine/summary.ts';
import { needsOf } from '../../shared/engine/targets.ts';
import { allKinds } from '../../shared/kube/kinds.ts';
import { providerNames } from '../../shared/model/cluster.ts';
import { customKinds, customWorkloads } from '../../shared/model/custom.ts';
import { defineRule, type Rule } from '../../shared/model/rule.ts';
import type { Kind, Sample, Snapshot } from '../../shared/model/snapshot.ts';
import { rules } from '../../shared/rules/index.ts';
import { deployment, goodCluster, goodPod, snapshot } from '../estate.ts';
import { meta } from './snapshots.ts';

const full = (more: Partial<Snapshot['objects']> = {}) =>
  snapshot({ namespaces: [{ metadata: { name: 'shop' } }], deployments: [deployment(goodPod)], ...more });
const judge = (rule: Rule, of: Snapshot) => {
  const [tally] = evaluate(of, [rule]).tally;
  if (!tally) throw new Error('no tally');
  return tally;
};
const partly = (of: Snapshot, kind: Kind): Snapshot => ({
  ...of,
  gaps: [{ what: kind, why: 'truncated', detail: 'cut' }],
});

/** Which kinds a rule looks up, from a snapshot that tells. */
function reads(rule: Rule, of: Snapshot): Set<Kind> {
  const seen = new Set<Kind>();
  const told = { ...of.objects };
  const spied = { ...of, gaps: [], objects: {} } as unknown as Snapshot;
  evaluate(of, [rule]); // subjects are the engine's to find: only what the rule asks for counts
  Object.defineProperty(spied, 'objects', {
    value: new Proxy(told, { get: (from, kind) => Reflect.get(from, seen.add(kind as Kind) && kind) }),
  });
  rule.applies?.(spied);
  const subject = { metadata: { name: 'shop' }, namespace: 'shop', podSpec: {}, kind: 'ClusterRole', name: 'x' };
  for (const value of [
    of.cluster,
    { ...subject, object: { rules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }] } },
  ])
    try {
      rule.check(value as never, spied);
    } catch {
      // not its kind of subject
    }
  return seen.difference(incidental);
}
/** What finding workloads looks up beside what holds them: other people's owners, which are never needed, and names of mirror pods. */
const incidental = new Set<Kind>([...customWorkloads, 'nodes']);

describe('never a pass without evidence', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s: nothing that it reads may be missing', (_, rule) => {
    for (const provider of providerNames) {
      const cluster = { ...goodCluster(provider), networkPolicy: undefined, workloadIdentity: undefined };
      const whole = { ...full(), cluster, origin: { cluster: cluster.ref } };
      const before = judge(rule, whole);
      if (before.notApplicable) continue;
      const asked = new Set<Kind>([
        ...allKinds.filter((kind) => [...needsOf(rule.target), ...(rule.needs ?? [])].includes(kind)),
        ...reads(rule, whole),
      ]);
      for (const kind of asked) {
        const after = judge(rule, partly({ ...whole, objects: { ...whole.objects, [kind]: [] } }, kind));
        expect(after.judged, `${provider} ${kind} cut off`).toBeLessThan(1);
        expect(after.notApplicable, `${provider} ${kind} cut off`).toBeUndefined();
        const { [kind]: _gone, ...objects } = whole.objects;
        expect(judge(rule, { ...whole, objects }).judged, `${provider} ${kind} never asked for`).toBeLessThan(1);
      }
    }
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s: 404 is no clean list of what all serve', (_, rule) => {
    const cluster = { ...goodCluster('eks'), networkPolicy: undefined, workloadIdentity: undefined };
    const whole = { ...full(), cluster };
    if (judge(rule, whole).notApplicable) return;
    for (const kind of reads(rule, whole).union(new Set([...needsOf(rule.target), ...(rule.needs ?? [])]))) {
      const lean: Kind[] = ['validatingadmissionpolicies', 'validatingadmissionpolicybindings', ...customKinds];
      if (!allKinds.some((one) => one === kind) || lean.some((one) => one === kind)) continue;
      const of: Snapshot = {
        ...whole,
        objects: { ...whole.objects, [kind]: [] },
        notServed: [kind as Kind],
      };
      const { judged, notApplicable } = judge(rule, of);
      if (notApplicable) expect(notApplicable).toMatch(/not served here/);
      else expect(judged, `${kind} not served`).toBeLessThan(1);
    }
  });

  it('what a lean server lacks is rightly empty', () => {
    const kind = 'validatingadmissionpolicies';
    const rule = defineRule({
      ...meta,
      id: 'x',
      title: 'X',
      target: 'namespace',
      needs: [kind],
      check: (_, { objects }) => {
        all(objects[kind], kind);
        return undefined;
      },
    }) as Rule;
    expect(judge(rule, { ...full(), notServed: [kind] })).toMatchObject({ judged: 1, pass: 1 });
  });

  it('workloads of the kinds that are served are judged, and the rest is unknown', () => {
    const of: Snapshot = { ...full({ cronjobs: [] }), notServed: ['cronjobs'] };
    const rule = rules.find(({ id }) => id === 'privileged-container') as Rule;
    const { tally, findings } = evaluate(of, [rule]);
    expect(tally[0]).toMatchObject({ pass: 1, fail: 0, unknown: 1 });
    expect(findings).toMatchObject([{ status: 'unknown', message: expect.stringMatching(/cronjobs.*not served/) }]);
  });

  it('a kind that is not served is no evidence either', () => {
    const of = { ...full(), notServed: ['clusterroles', 'roles'] as const };
    const roles = rules.filter(({ target }) => target === 'role');
    expect(roles.length).toBeGreaterThan(1);
    for (const rule of roles) expect(judge(rule, of).notApplicable).toMatch(/not served here/);
  });
});

describe('samples that make no sense weigh as what they are', () => {
  const sampled = (read: number, total: number): Snapshot => ({
    ...full(),
    samples: [{ kind: 'pods', read, total, namespacesRead: 0, namespaces: 0 } satisfies Sample],
  });

  it.each([
    [0, 0],
    [7, 3],
  ])('%d of %d pods: coverage stays a share', (read, total) => {
    const { tally, findings } = evaluate(sampled(read, total), rules);
    const coverage = coverageOf(tally);
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThanOrEqual(1);
    expect(findings.filter(({ message }) => /only pods/.test(message))).toEqual([]);
  });

  it('no number is no grade', () => {
    expect(gradeOf({ critical: 0, high: 0, medium: 0, low: 0, info: 0 }, Number.NaN)).toBeUndefined();
  });
});
