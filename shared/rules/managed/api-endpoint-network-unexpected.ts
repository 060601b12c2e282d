import { holds } from '../../engine/cidr.ts';
import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { all, known } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const blocks = ({ endpoint }: Cluster): readonly string[] =>
  known(endpoint.public, 'endpoint.public') ? all(endpoint.publicCidrs, 'endpoint.publicCidrs') : [];

export default defineRule({
  id: 'api-endpoint-network-unexpected',
  title: 'A network that nobody expects reaches the API server',
  severity: 'medium',
  target: 'cluster',
  expects: 'networks',
  controls: ['cis-eks:5.4.1', 'cis-gke:5.6.3', 'cis-aks:5.4.1', 'nsa:network-separation', 'mitre:T1133'],
  risk: 'Addresses of a former office, a supplier or a home may still try stolen tokens on the API server.',
  remediation: 'Remove the network from the list of the cluster, or add it to yours.',
  check(cluster, { expected }) {
    const others = blocks(cluster).filter((block) => !expected?.networks?.some((network) => holds(network, block)));
    const path = ['endpoint', 'publicCidrs'];
    return others.length ? { path, message: others.slice(0, 5).join(', ') } : undefined;
  },
  inventory: (cluster) => blocks(cluster),
  fix: fixFor({ eks: eksFix.endpointOpen, gke: gkeFix.endpointOpen, aks: aksManaged.endpointOpen }),
});
