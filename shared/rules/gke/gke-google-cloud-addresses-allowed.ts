import { clusterFix } from '../../engine/fix-gcloud.ts';
import { authorizedNetworks, gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Why there is no list that Google Cloud could pass by. */
const unlisted = (cluster: Cluster) => {
  if (cluster.endpoint.publicCidrs?.length === 0 && !publicByAddress(cluster)) return 'no public address';
  return authorizedNetworks(cluster)?.enabled ? undefined : 'no list of allowed networks';
};
const publicByAddress = (cluster: Cluster) =>
  gke(cluster).controlPlaneEndpointsConfig?.ipEndpointsConfig?.enablePublicEndpoint ??
  gke(cluster).privateClusterConfig?.enablePrivateEndpoint !== true;

export default defineRule({
  id: 'gke-google-cloud-addresses-allowed',
  title: 'Every address of the cloud passes the list of networks',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.6.3', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['gke-authorized-networks-google-cloud'],
  risk: 'Whoever rents a virtual machine in Google Cloud stands inside the list of allowed networks.',
  remediation: 'Disable access from the public addresses of Google Cloud.',
  applies: (snapshot) => onGke(snapshot) ?? (snapshot.cluster ? unlisted(snapshot.cluster) : undefined),
  check: (cluster) =>
    known(authorizedNetworks(cluster)?.gcpPublicCidrsAccessEnabled, 'access from Google Cloud')
      ? { path: ['native', 'masterAuthorizedNetworksConfig'], message: 'public addresses of Google Cloud may connect' }
      : undefined,
  fix: (cluster) =>
    clusterFix(cluster, ['--no-enable-google-cloud-access'], {
      master_authorized_networks_config: { gcp_public_cidrs_access_enabled: false },
    }),
});
