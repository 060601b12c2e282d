import { clusterFix } from '../../engine/fix-gcloud.ts';
import { authorizedNetworks, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-private-endpoint-unlisted',
  title: 'List of networks does not bind the private endpoint',
  severity: 'low',
  target: 'cluster',
  controls: ['cis-gke:5.6.3', 'nsa:network-separation'],
  covers: ['gke-private-endpoint-enforcement'],
  risk: 'Every machine of the VPC and of what is peered with it can talk to the API server.',
  remediation: 'Enable the list of allowed networks on the private endpoint too.',
  applies: (snapshot) =>
    onGke(snapshot) ??
    (snapshot.cluster && authorizedNetworks(snapshot.cluster)?.enabled ? undefined : 'no list of allowed networks'),
  check: (cluster) =>
    authorizedNetworks(cluster)?.privateEndpointEnforcementEnabled
      ? undefined
      : {
          path: ['native', 'controlPlaneEndpointsConfig'],
          message: 'the private endpoint takes calls from any network',
        },
  fix: (cluster) =>
    clusterFix(cluster, ['--enable-authorized-networks-on-private-endpoint'], {
      master_authorized_networks_config: { private_endpoint_enforcement_enabled: true },
    }),
});
