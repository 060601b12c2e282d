import { subnetFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-private-google-access-off',
  title: 'Private nodes reach Google only by public addresses',
  severity: 'low',
  target: 'cluster',
  needs: ['network'],
  controls: ['nsa:network-separation'],
  covers: ['gke-subnet-private-google-access'],
  risk: 'Calls to Google leave the network through NAT or not at all, and nodes get public addresses to make it work.',
  remediation: 'Enable private access to Google on the subnet of the nodes.',
  applies: onGke,
  check: (cluster) =>
    known(gke(cluster).subnet, 'the subnetwork of the nodes').privateIpGoogleAccess
      ? undefined
      : { path: ['native', 'subnet', 'privateIpGoogleAccess'], message: 'private access to Google is off' },
  fix: (cluster) => subnetFix(cluster, ['--enable-private-ip-google-access'], { private_ip_google_access: true }),
});
