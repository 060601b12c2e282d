import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'api-endpoint-list-bypassed',
  title: 'A second road passes by the list of allowed networks',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.6.3', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['gke-dns-endpoint-external'],
  risk: 'The list of allowed networks looks narrow, yet callers outside it reach the API server by another road.',
  remediation: 'Disable external traffic on the DNS endpoint.',
  applies: ({ cluster }) =>
    cluster?.endpoint.public === undefined || cluster.endpoint.public ? undefined : 'the endpoint is private',
  check({ endpoint }) {
    known(endpoint.public, 'endpoint.public');
    return endpoint.bypass ? { path: ['endpoint', 'bypass'], message: endpoint.bypass } : undefined;
  },
  fix: fixFor({ gke: gkeFix.dnsEndpoint }),
});
