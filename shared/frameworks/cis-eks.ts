import type { FrameworkItem } from './item.ts';

/** Every numbered item of the CIS Amazon EKS Benchmark 1.8.0, as kube-bench numbers them, titles in our own words. */
export const cisEks = {
  'cis-eks:2.1.1': { title: 'The control plane writes audit logs' },
  'cis-eks:4.1.1': { title: 'Cluster-admin is held only where it is needed' },
  'cis-eks:4.1.2': { title: 'Few may read secrets' },
  'cis-eks:4.1.3': { title: 'Roles name what they allow' },
  'cis-eks:4.1.5': { title: 'Default service accounts are not used' },
  'cis-eks:4.1.6': { title: 'Tokens are mounted only where they are used' },
  'cis-eks:4.1.7': { title: 'Access is managed with access entries' },
  'cis-eks:4.2.1': { title: 'Few containers are privileged' },
  'cis-eks:4.2.2': { title: 'Few pods see the processes of the node' },
  'cis-eks:4.2.3': { title: 'Few pods share IPC with the node' },
  'cis-eks:4.2.4': { title: 'Few pods share the network of the node' },
  'cis-eks:4.2.5': { title: 'Few containers may escalate privileges' },
  'cis-eks:4.3.2': { title: 'Every namespace has network policies' },
  'cis-eks:4.4.1': { title: 'Secrets are files rather than environment variables' },
  'cis-eks:4.4.2': { title: 'Secrets come from a store outside the cluster' },
  'cis-eks:5.1.4': { title: 'Images come from approved registries' },
  'cis-eks:5.2.1': { title: 'Workloads have identities of their own' },
  'cis-eks:5.3.1': { title: 'Secrets are encrypted with a key of the customer' },
  'cis-eks:5.4.1': { title: 'The API server answers only known networks' },
  'cis-eks:5.4.2': { title: 'The API server has no public endpoint' },
  'cis-eks:5.4.3': { title: 'Nodes have no public addresses' },
  'cis-eks:5.4.4': { title: 'Network policies are enforced' },
} as const satisfies { readonly [id: string]: FrameworkItem };
