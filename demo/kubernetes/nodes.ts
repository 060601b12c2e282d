import type { Raw } from './lists.ts';
import { object } from './objects.ts';

/** Whose nodes and add-ons a cluster has. */
export type Flavour = 'eks' | 'gke' | 'aks' | 'plain';

/** What tells the clouds apart in their nodes and add-ons. */
export const flavours = {
  eks: {
    pool: 'eks.amazonaws.com/nodegroup',
    type: 'm6i.large',
    os: 'Amazon Linux 2023.8.20250908',
    node: (i: number) => `ip-10-0-${i + 1}-37.eu-central-1.compute.internal`,
    agents: ['aws-node', 'kube-proxy'],
    registry: '602401143452.dkr.ecr.eu-central-1.amazonaws.com/eks',
  },
  gke: {
    pool: 'cloud.google.com/gke-nodepool',
    type: 'e2-standard-4',
    os: 'Container-Optimized OS from Google',
    node: (i: number) => `gke-main-default-pool-3f2a9c1d-${'bcdfgh'[i % 6]}${i}k2`,
    agents: ['netd'],
    registry: 'gke.gcr.io',
  },
  aks: {
    pool: 'kubernetes.azure.com/agentpool',
    type: 'Standard_D4ds_v5',
    os: 'Ubuntu 24.04.3 LTS',
    node: (i: number) => `aks-system-31245678-vmss00000${i}`,
    agents: ['csi-azuredisk-node'],
    registry: 'mcr.microsoft.com/oss/kubernetes',
  },
  plain: {
    pool: 'node.example.com/pool',
    type: 'k3s',
    os: 'Debian GNU/Linux 13 (trixie)',
    node: (i: number) => `node-${i}`,
    agents: ['calico-node', 'kube-proxy'],
    registry: 'registry.k8s.io',
  },
} as const;

export const nodeNames = (flavour: Flavour, count: number) =>
  Array.from({ length: count }, (_, i) => flavours[flavour].node(i));

/** A Node as its kubelet reports it. */
export const node = (flavour: Flavour, name: string, index: number, kubelet: string, external: boolean): Raw => {
  const { pool, type, os } = flavours[flavour];
  const condition = (name: string, status: string) => ({ type: name, status, reason: 'Kubelet', message: '' });
  return object(
    'v1',
    'Node',
    name,
    {
      spec: { podCIDR: `10.4.${index}.0/24`, providerID: `${flavour}:///zone-a/${name}` },
      status: {
        capacity: { cpu: '4', memory: '16Gi', pods: '58' },
        allocatable: { cpu: '3920m', memory: '15Gi', pods: '58' },
        conditions: [
          condition('MemoryPressure', 'False'),
          condition('DiskPressure', 'False'),
          condition('Ready', 'True'),
        ],
        addresses: [
          { type: 'InternalIP', address: `10.0.${index + 1}.37` },
          { type: 'Hostname', address: name },
          ...(external ? [{ type: 'ExternalIP', address: `203.0.113.${index + 10}` }] : []),
        ],
        nodeInfo: {
          machineID: '8f4c0d1f9c5b4c7e',
          systemUUID: 'ec2c1f9c-5b4c-7e8f-4c0d-1f9c5b4c7e8f',
          bootID: 'd6c9f7a1',
          kernelVersion: '6.12.40',
          osImage: os,
          containerRuntimeVersion: 'containerd://2.1.4',
          kubeletVersion: kubelet,
          kubeProxyVersion: kubelet,
          operatingSystem: 'linux',
          architecture: 'amd64',
        },
        images: [{ names: ['registry.k8s.io/pause:3.10'], sizeBytes: 318731 }],
      },
    },
    {
      labels: {
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'kubernetes.io/arch': 'amd64',
        'node.kubernetes.io/instance-type': type,
        'topology.kubernetes.io/zone': `zone-${'abc'[index % 3]}`,
        [pool]: 'main',
      },
      annotations: { 'volumes.kubernetes.io/controller-managed-attach-detach': 'true' },
    },
  );
};
