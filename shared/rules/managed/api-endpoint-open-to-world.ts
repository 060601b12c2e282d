import { openToWorld } from '../../engine/cidr.ts';
import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'api-endpoint-open-to-world',
  title: 'API server answers the whole internet',
  severity: 'critical',
  target: 'cluster',
  controls: ['cis-eks:5.4.1', 'cis-gke:5.6.3', 'cis-aks:5.4.1', 'nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  covers: [
    'eks-endpoint-public-unrestricted',
    'gke-authorized-networks',
    'gke-authorized-networks-open',
    'aks-authorized-ip-ranges',
    'aks-authorized-ip-ranges-open',
  ],
  implies: ['api-endpoint-public', 'api-endpoint-network-unexpected', 'eks-private-endpoint-off'],
  risk: 'Anybody can try stolen tokens, leaked kubeconfigs and unpatched flaws of the API server from anywhere.',
  remediation: 'Limit the public endpoint to the networks that need it, or make the endpoint private.',
  check({ endpoint }) {
    if (!known(endpoint.public, 'endpoint.public')) return undefined;
    const blocks = all(endpoint.publicCidrs, 'endpoint.publicCidrs');
    const width = openToWorld(blocks);
    if (!width) return undefined;
    const path = ['endpoint', 'publicCidrs'];
    const shown = blocks.slice(0, 4).join(', ');
    return width === 'world'
      ? { path, message: `every address may connect (${shown})` }
      : { path, message: `a large part of the internet may connect (${shown})`, severity: 'high' };
  },
  fix: fixFor({ eks: eksFix.endpointOpen, gke: gkeFix.endpointOpen, aks: aksManaged.endpointOpen }),
});
