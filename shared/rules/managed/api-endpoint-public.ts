import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'api-endpoint-public',
  title: 'API server has a public endpoint',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-eks:5.4.2', 'cis-gke:5.6.4', 'cis-aks:5.4.2', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['eks-endpoint-public-enabled', 'gke-public-endpoint', 'aks-private-cluster'],
  implies: ['aks-public-network-access', 'eks-private-endpoint-off'],
  risk: 'A list of allowed networks is all that stands between the internet and the API server.',
  remediation: 'Enable the private endpoint, reach it by VPN, peering or a bastion, then disable the public one.',
  check: ({ endpoint }) =>
    known(endpoint.public, 'endpoint.public')
      ? { path: ['endpoint', 'public'], message: 'the endpoint can be reached from outside the private network' }
      : undefined,
  fix: fixFor({ eks: eksFix.endpointPublic, gke: gkeFix.endpointPublic, aks: aksManaged.endpointPublic }),
});
