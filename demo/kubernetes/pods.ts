import { digest } from './containers.ts';
import type { Raw } from './lists.ts';
import { type Labels, type Owner, object, suffix } from './objects.ts';

export interface Running {
  readonly nodes: readonly string[];
  readonly labels?: Labels;
  readonly annotations?: Labels;
  /** Changes one running pod's spec: sidecars that a webhook injected, ephemeral containers. */
  readonly mutate?: (spec: Raw, index: number) => Raw;
}

/** A pod as it runs: scheduled, its token volume mounted, its status filled in. */
export function pod(ns: string, name: string, spec: Raw, owner: Owner | undefined, running: Running, index = 0): Raw {
  const node = running.nodes[(index + name.length) % running.nodes.length] ?? 'node-a';
  const mutated = running.mutate?.(spec, index) ?? spec;
  const full = mutated.automountServiceAccountToken === false ? mutated : withToken(mutated, `${ns}/${name}`);
  const ip = `10.0.${name.length}.${(index % 250) + 2}`;
  const condition = (type: string) => ({
    type,
    status: 'True',
    lastProbeTime: null,
    lastTransitionTime: '2026-11-02T04:05:06Z',
  });
  const statuses = (list: unknown) =>
    ((list ?? []) as readonly Raw[]).map((c) => ({
      name: c.name,
      state: { running: { startedAt: '2026-11-02T04:05:06Z' } },
      lastState: {},
      ready: true,
      restartCount: 0,
      image: c.image,
      imageID: `${String(c.image).replace(/[:@].*/, '')}@sha256:${digest(String(c.image))}`,
      containerID: `containerd://${digest(`${ns}/${name}/${c.name}`)}`,
      started: true,
    }));
  const { initContainers, ephemeralContainers } = full;
  return object(
    'v1',
    'Pod',
    name,
    {
      spec: { ...full, nodeName: node, tolerations: full.tolerations ?? tolerations, enableServiceLinks: true },
      status: {
        phase: 'Running',
        conditions: ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map(
          condition,
        ),
        hostIP: '10.1.0.7',
        hostIPs: [{ ip: '10.1.0.7' }],
        podIP: ip,
        podIPs: [{ ip }],
        startTime: '2026-11-02T04:05:00Z',
        ...(initContainers ? { initContainerStatuses: statuses(initContainers) } : {}),
        containerStatuses: statuses(full.containers),
        ...(ephemeralContainers ? { ephemeralContainerStatuses: statuses(ephemeralContainers) } : {}),
        qosClass: 'Burstable',
      },
    },
    {
      namespace: ns,
      ...(running.labels ? { labels: running.labels } : {}),
      ...(running.annotations ? { annotations: running.annotations } : {}),
      ...(owner ? { owner, generateName: name.replace(/[^-]+$/, '') } : {}),
    },
  );
}

const tolerations = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'].map((key) => ({
  key,
  operator: 'Exists',
  effect: 'NoExecute',
  tolerationSeconds: 300,
}));

function withToken(spec: Raw, of: string): Raw {
  const name = `kube-api-access-${suffix(of)}`;
  const mount = { name, readOnly: true, mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' };
  const mounted = (list: unknown) =>
    (list as readonly Raw[]).map((c) => ({ ...c, volumeMounts: [...((c.volumeMounts ?? []) as Raw[]), mount] }));
  const sources = [
    { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
    { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    {
      downwardAPI: { items: [{ path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } }] },
    },
  ];
  return {
    ...spec,
    volumes: [...((spec.volumes ?? []) as Raw[]), { name, projected: { sources, defaultMode: 420 } }],
    containers: mounted(spec.containers),
    ...(spec.initContainers ? { initContainers: mounted(spec.initContainers) } : {}),
  };
}
