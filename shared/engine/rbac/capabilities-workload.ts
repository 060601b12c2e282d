import type { Snapshot } from '../../model/snapshot.ts';
import { type Capability, line, need, wideNeed } from './need.ts';

const write = 'create update patch';
const pods = line('pod-creation-granted');
const exec = line('pod-exec-granted');
const forward = line('port-forward-granted');
const nodes = line('node-proxy-granted');
const changes = line('node-changes-granted');
const volumes = line('volume-creation-granted');

/** Below 1.35 a WebSocket handshake, an HTTP GET, is enough; a version that nobody told is an old one. */
const byGet = ({ server, cluster }: Snapshot): boolean => {
  const [, minor] = /^v?1\.(\d+)/.exec(server?.version ?? cluster?.version ?? '') ?? [];
  return minor === undefined || Number(minor) < 35;
};
const opened = (build: typeof exec, rows: string, weights: string, does: string, resource: string): Capability[] => [
  build(rows, weights, does, need('create', 'core', resource)),
  { ...build(rows, weights, does, need('get', 'core', resource)), where: byGet },
];

/** Kinds whose operators make pods, and often with the operator's own rights. */
const podMakers = [
  ['argoproj.io', 'workflows cronworkflows applications applicationsets rollouts'],
  ['tekton.dev', 'taskruns pipelineruns'],
  ['serving.knative.dev', 'services'],
  ['kubevirt.io', 'virtualmachines virtualmachineinstances'],
  ['batch.volcano.sh', 'jobs'],
  ['kubeflow.org', 'notebooks pytorchjobs tfjobs'],
  ['ray.io', 'rayclusters rayjobs'],
  ['sparkoperator.k8s.io', 'sparkapplications'],
  ['karpenter.sh karpenter.k8s.aws', 'nodepools nodeclaims ec2nodeclasses'],
  ['helm.toolkit.fluxcd.io', 'helmreleases'],
  ['kustomize.toolkit.fluxcd.io', 'kustomizations'],
] as const;

/** Section D of the facts: pods, nodes and volumes. */
export const workloadCapabilities: readonly Capability[] = [
  {
    ...pods('R42', 'critical critical medium', 'run pods as any service account', need('create', 'core', 'pods')),
    unguarded: 'high',
  },
  ...[
    need(write, 'apps extensions', 'deployments daemonsets statefulsets replicasets'),
    need(write, 'batch', 'jobs cronjobs'),
    need(write, 'core', 'replicationcontrollers'),
  ].map((one) =>
    pods('R43', 'critical critical medium', 'run pods as any service account by way of a controller', one),
  ),
  ...podMakers.map(([groups, resources]) =>
    pods(
      'R44',
      'critical critical high',
      `let ${groups.split(' ')[0]} run pods for it`,
      need(write, groups, resources),
    ),
  ),
  pods('R45', 'high high medium', 'swap the image of a running pod', need('update patch', 'core', 'pods')),
  exec(
    'R46',
    'high high medium',
    'add debug containers to running pods',
    need('update patch', 'core', 'pods/ephemeralcontainers'),
  ),
  ...opened(exec, 'R47', 'high high medium', 'run commands in running pods', 'pods/exec'),
  ...opened(exec, 'R48', 'high high medium', 'attach to running pods', 'pods/attach'),
  ...opened(forward, 'R49', 'medium medium low', 'reach any port of pods', 'pods/portforward'),
  forward(
    'R50',
    'high high medium',
    'send requests to pods or services as the API server',
    need('get create update patch delete', 'core', 'pods/proxy services/proxy'),
  ),
  nodes(
    'R51',
    'critical - -',
    'run commands in every pod by way of the kubelet',
    wideNeed('get create', 'core', 'nodes/proxy', () => true),
  ),
  nodes(
    'R52',
    'high - -',
    'read files or memory of nodes',
    wideNeed('get create', 'core', 'nodes/log nodes/checkpoint', () => true),
  ),
  nodes(
    'R52',
    'low - -',
    'read what kubelets know',
    wideNeed('get', 'core', 'nodes/configz nodes/pods nodes/spec nodes/stats nodes/metrics'),
  ),
  changes(
    'R54',
    'high - -',
    'draw strong pods onto a node of its choice',
    wideNeed('update patch', 'core', 'nodes nodes/status'),
    need('delete', 'core', 'pods'),
  ),
  changes(
    'R54',
    'high - -',
    'draw strong pods onto a node of its choice',
    wideNeed('update patch', 'core', 'nodes nodes/status'),
    need('create', 'core', 'pods/eviction'),
  ),
  changes('R55', 'medium - -', 'taint, label or delete nodes', wideNeed('update patch delete', 'core', 'nodes')),
  changes('R56', 'medium - -', 'forge the state of nodes', wideNeed('update patch', 'core', 'nodes/status')),
  changes('R57', 'low low low', 'forge the state of pods', need('update patch', 'core', 'pods/status')),
  changes('R58', 'low low low', 'place pods past the scheduler', need('create', 'core', 'pods/binding bindings')),
  volumes(
    'R59',
    'high - -',
    'mount any path of a node',
    wideNeed('create', 'core', 'persistentvolumes'),
    need('create', 'core', 'persistentvolumeclaims pods'),
  ),
  volumes('R59', 'medium - -', 'make volumes of any path of a node', wideNeed('create', 'core', 'persistentvolumes')),
  volumes(
    'R60',
    'medium - -',
    'choose what storage drivers do',
    wideNeed('create update patch delete', 'storage.k8s.io', 'storageclasses csidrivers volumeattachments'),
  ),
  volumes(
    'R60',
    'medium - -',
    'restore snapshots of other namespaces',
    wideNeed('create', 'snapshot.storage.k8s.io', 'volumesnapshotcontents'),
  ),
  line('namespace-changes-granted')(
    'R61',
    'high high high',
    'lift the Pod Security level and run privileged pods',
    need('update patch', 'core', 'namespaces', () => true),
    need('create', 'core', 'pods'),
  ),
];
