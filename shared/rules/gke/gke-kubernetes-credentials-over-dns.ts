import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-kubernetes-credentials-over-dns',
  title: 'DNS endpoint takes tokens or certificates of the cluster',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1528', 'mitre:T1133'],
  covers: ['gke-dns-endpoint-k8s-credentials'],
  risk: 'A stolen service account token or client certificate opens the API server from anywhere, without a login to Google.',
  remediation: 'Disable Kubernetes tokens and certificates on the DNS endpoint, so that only logins to Google pass it.',
  applies: onGke,
  check(cluster) {
    const dns = gke(cluster).controlPlaneEndpointsConfig?.dnsEndpointConfig;
    const path = ['native', 'controlPlaneEndpointsConfig', 'dnsEndpointConfig'];
    const taken = [
      ...(dns?.enableK8sTokensViaDns ? ['tokens'] : []),
      ...(dns?.enableK8sCertsViaDns ? ['certificates'] : []),
    ];
    return taken.length ? { path, message: `Kubernetes ${taken.join(' and ')} are accepted` } : undefined;
  },
  fix: (cluster) =>
    clusterFix(cluster, ['--no-enable-k8s-tokens-via-dns', '--no-enable-k8s-certs-via-dns'], {
      control_plane_endpoints_config: {
        dns_endpoint_config: { enable_k8s_tokens_via_dns: false, enable_k8s_certs_via_dns: false },
      },
    }),
});
