import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'node-has-external-ip',
  title: 'Node has a public address',
  severity: 'high',
  target: 'node',
  controls: ['cis-eks:5.4.3', 'cis-gke:5.6.5', 'cis-aks:5.4.3', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['eks-private-nodes'],
  risk: 'The kubelet, node ports and host ports can be reached from the internet but for the firewall.',
  remediation: 'Place the nodes in private subnets and let them out through a NAT gateway.',
  check({ status }) {
    const addresses = all(status?.addresses, 'addresses of the node');
    const index = addresses.findIndex(({ type }) => type === 'ExternalIP');
    const path = ['status', 'addresses', index];
    return index < 0 ? undefined : { path, message: `${addresses[index]?.address} is an external address` };
  },
});
