import type { Pair } from '../../wire/pairs.ts';

const networks = 'https://www.googleapis.com/compute/v1/projects/acme-shop/global/networks';
const ssh = { name: 'ssh', network: `${networks}/prod`, direction: 'INGRESS', sourceRanges: ['0.0.0.0/0'] };
const rule = (more: object) => [{ ...ssh, allowed: [{ IPProtocol: 'tcp', ports: ['22'] }], priority: 1000, ...more }];
const deny = (priority: number) => ({ ...ssh, name: 'deny', priority, denied: [{ IPProtocol: 'all' }] });

export default [
  {
    row: 'gke-firewall-open',
    provider: 'gke',
    from: 'account',
    at: ['firewalls'],
    pass: [
      [],
      rule({ disabled: true }),
      rule({ direction: 'EGRESS' }),
      rule({ sourceRanges: ['198.51.100.0/24'] }),
      rule({ targetTags: ['web'] }),
      rule({ destinationRanges: ['203.0.113.7/32'] }),
      rule({ allowed: [{ IPProtocol: 'icmp' }] }),
      rule({ name: 'k8s-fw-a1', description: '{"kubernetes.io/service-name":"shop/web"}' }),
      rule({ network: `${networks}/other` }),
      [...rule({}), deny(1000)],
    ],
    fail: [
      rule({}),
      rule({ sourceRanges: ['0.0.0.0/1', '128.0.0.0/1'] }),
      rule({ sourceRanges: ['::/0'] }),
      rule({ targetTags: ['shop-node'] }),
      rule({ targetTags: ['gke-shop-1a2b3c4d-node'] }),
      rule({ targetServiceAccounts: ['nodes@acme-shop.iam.gserviceaccount.com'] }),
      [...rule({}), deny(1001)],
    ],
    unknown: [rule({ sourceRanges: ['everywhere'] }), rule({ name: 7 })],
  },
] satisfies Pair[];
