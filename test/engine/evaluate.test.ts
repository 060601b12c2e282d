import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { known } from '../../shared/engine/known.ts';
import type { Cluster } from '../../shared/model/cluster.ts';
import { defineRule, type Rule } from '../../shared/model/rule.ts';
import type { Gap, Kind } from '../../shared/model/snapshot.ts';
import { badImage, deployment, meta, owner, pod, ref, snapshotOf } from './snapshots.ts';

const cluster = (more: Partial<Cluster> = {}) => ({ ref, endpoint: {}, ...more }) as Cluster;
const logs = defineRule({
  ...meta,
  id: 'no-logs',
  title: 'No logs',
  target: 'cluster',
  check: ({ controlPlaneLogs }) =>
    known(controlPlaneLogs, 'controlPlaneLogs').length ? undefined : { path: ['logs'], message: 'none' },
}) as Rule;
const denied = (what: Kind): Gap => ({ what, why: 'denied', detail: 'forbidden' });
const run = (rule: Rule, ...given: Parameters<typeof snapshotOf>) => {
  const { tally, findings } = evaluate(snapshotOf(...given), [rule]);
  return { ...tally[0], findings: findings.map(({ status, message }) => `${status}: ${message}`) };
};

describe('verdicts', () => {
  it.each([
    [['audit'], { pass: 1, fail: 0, unknown: 0, judged: 1 }],
    [[], { pass: 0, fail: 1, unknown: 0, judged: 1 }],
    [undefined, { pass: 0, fail: 0, unknown: 1, judged: 0 }],
  ] as const)('an undisclosed fact is unknown, never a pass: %j', (controlPlaneLogs, expected) => {
    expect(run(logs, {}, { cluster: cluster({ controlPlaneLogs }) })).toMatchObject(expected);
  });

  it('not applicable: why, tallied apart', () => {
    const rule = { ...logs, applies: () => 'Autopilot owns it' } as Rule;
    expect(run(rule, {}, { cluster: cluster() })).toMatchObject({
      notApplicable: 'Autopilot owns it',
      pass: 0,
      unknown: 0,
      findings: [],
    });
  });

  it('managed settings of a kubeconfig cluster are asked of nobody', () => {
    const kubeconfig = cluster({ ref: { ...ref, provider: 'kubeconfig' } });
    expect(run(logs, {}, { cluster: kubeconfig }).notApplicable).toMatch(/kubeconfig/);
  });

  it('a rule that throws costs one unknown, masked', () => {
    const rule = {
      ...badImage,
      check: () => {
        throw new Error('password=hunter22 broke');
      },
    } as Rule;
    const { findings, unknown } = run(rule, { pods: [pod('a', {}), pod('b', {})] });
    expect([findings.length, unknown]).toEqual([1, 2]);
    expect(findings[0]).toMatch(/the rule failed/);
    expect(findings[0]).not.toMatch(/hunter22/);
  });

  it('a change that throws costs the change and nothing else', () => {
    const fix = () => {
      throw new Error('broke');
    };
    expect(run({ ...badImage, fix } as Rule, { pods: [pod('a', {}, 'bad')] }).fail).toBe(1);
  });
});

describe('what could not be read', () => {
  it('a denied list is unknown, not "no subject, pass"', () => {
    const { pass, fail, unknown, judged, findings } = run(
      badImage,
      {},
      {
        gaps: (
          [
            'pods',
            'deployments',
            'daemonsets',
            'statefulsets',
            'replicasets',
            'replicationcontrollers',
            'jobs',
            'cronjobs',
          ] as const
        ).map(denied),
      },
    );
    expect({ pass, fail, judged }).toEqual({ pass: 0, fail: 0, judged: 0 });
    expect(unknown).toBeGreaterThan(0);
    expect(findings).toHaveLength(1);
  });

  it('a partly readable target: what was found is judged and the rest is unknown', () => {
    const { fail, judged, findings } = run(
      badImage,
      { deployments: [deployment('d', 'bad')] },
      { gaps: [denied('pods')] },
    );
    expect({ fail, judged }).toEqual({ fail: 1, judged: 7 / 8 });
    expect(findings).toEqual(['fail: image is bad', 'unknown: pods could not be read (denied): forbidden']);
  });

  it('a further need that was not read hides every subject, told once', () => {
    const rule = { ...badImage, needs: ['networkpolicies'] } as Rule;
    expect(run(rule, { pods: [pod('a', {}), pod('b', {})] }, { gaps: [denied('networkpolicies')] })).toMatchObject({
      unknown: 2,
      judged: 0,
      findings: ['unknown: networkpolicies could not be read (denied): forbidden'],
    });
  });

  it('a sample says so and counts by its fraction', () => {
    const samples = [{ kind: 'pods' as const, read: 3120, total: 63412, namespacesRead: 41, namespaces: 41 }];
    const { sampled, judged, findings } = run(badImage, { pods: [pod('a', {})] }, { samples });
    expect(sampled).toBe('pods 3,120 of 63,412 in 41 of 41 namespaces');
    expect(judged).toBeCloseTo((7 + 3120 / 63412) / 8);
    expect(findings).toEqual([`unknown: only ${sampled} were read`]);
  });
});

describe('findings', () => {
  it('say where: node pool, instance type, service account, image, pods', () => {
    const node = {
      metadata: {
        name: 'node-1',
        labels: { 'eks.amazonaws.com/nodegroup': 'blue', 'node.kubernetes.io/instance-type': 'm7g.large' },
      },
    };
    const { findings } = evaluate(
      snapshotOf({ nodes: [node], pods: [pod('a', owner('Job', 'x', 'j'), 'bad', { serviceAccountName: 'app' })] }),
      [badImage],
    );
    expect(findings[0]?.context).toEqual({
      nodePools: ['blue'],
      instanceTypes: ['m7g.large'],
      serviceAccount: 'app',
      image: 'bad',
      pods: 1,
    });
  });

  it('keep their id from night to night, whatever the order', () => {
    const both = [
      deployment('d', 'bad'),
      { ...deployment('e', 'bad'), metadata: { name: 'api', namespace: 'shop', uid: 'e' } },
    ];
    const ids = (deployments: object[]) =>
      evaluate(snapshotOf({ deployments }), [badImage])
        .findings.map(({ id }) => id)
        .sort();
    expect(ids(both)).toEqual(ids(both.toReversed()));
    expect(new Set(ids(both)).size).toBe(2);
  });

  it('a severity of its own, unless the configuration says otherwise', () => {
    const rule = { ...badImage, check: () => ({ path: [], message: 'm', severity: 'low' }) } as Rule;
    const severities = (map?: Map<string, 'critical'>) =>
      evaluate(snapshotOf({ pods: [pod('a', {})] }), [rule], map).findings.map(({ severity }) => severity);
    expect([severities(), severities(new Map([['bad-image', 'critical']]))]).toEqual([['low'], ['critical']]);
  });

  it('a failure that another implies is told once', () => {
    const wide = { ...badImage, id: 'wide', implies: ['bad-image'] } as Rule;
    const { findings, tally } = evaluate(snapshotOf({ pods: [pod('a', {}, 'bad')] }), [badImage, wide]);
    expect(findings.map(({ ruleId, absorbed }) => [ruleId, absorbed])).toEqual([['wide', ['bad-image']]]);
    expect(tally.map(({ fail }) => fail)).toEqual([1, 1]);
  });
});
