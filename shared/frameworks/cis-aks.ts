import type { FrameworkItem } from './item.ts';

/** Every numbered item of the CIS Azure AKS Benchmark 1.8, as kube-bench numbers them, titles in our own words. */
export const cisAks = {
  'cis-aks:2.1.1': { title: 'The control plane writes audit logs' },
  'cis-aks:4.1.1': { title: 'Cluster-admin is held only where it is needed' },
  'cis-aks:4.1.2': { title: 'Few may read secrets' },
  'cis-aks:4.1.3': { title: 'Roles name what they allow' },
  'cis-aks:4.1.5': { title: 'Default service accounts are not used' },
  'cis-aks:4.1.6': { title: 'Tokens are mounted only where they are used' },
  'cis-aks:4.2.1': { title: 'Few containers are privileged' },
  'cis-aks:4.2.2': { title: 'Few pods see the processes of the node' },
  'cis-aks:4.2.3': { title: 'Few pods share IPC with the node' },
  'cis-aks:4.2.4': { title: 'Few pods share the network of the node' },
  'cis-aks:4.2.5': { title: 'Few containers may escalate privileges' },
  'cis-aks:4.4.2': { title: 'Every namespace has network policies' },
  'cis-aks:4.5.1': { title: 'Secrets are files rather than environment variables' },
  'cis-aks:4.5.2': { title: 'Secrets come from a store outside the cluster' },
  'cis-aks:4.6.2': { title: 'Pods and containers state their security context' },
  'cis-aks:5.1.4': { title: 'Images come from approved registries' },
  'cis-aks:5.2.1': { title: 'Workloads have identities of their own' },
  'cis-aks:5.3.1': { title: 'Secrets are encrypted with a key of the customer' },
  'cis-aks:5.4.1': { title: 'The API server answers only known networks' },
  'cis-aks:5.4.2': { title: 'The API server has no public endpoint' },
  'cis-aks:5.4.3': { title: 'Nodes have no public addresses' },
  'cis-aks:5.4.4': { title: 'Network policies are enforced' },
  'cis-aks:5.5.1': { title: 'People log in with the directory of the organisation' },
} as const satisfies { readonly [id: string]: FrameworkItem };
