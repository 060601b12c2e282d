import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-client-certificate-issued',
  title: 'Cluster has a client certificate or a password',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.8.1', 'nsa:authentication', 'mitre:T1078.001'],
  covers: ['gke-client-certificate', 'gke-basic-auth'],
  risk: 'A credential that lives for years cannot be revoked and passes by the login of the organisation.',
  remediation: 'Create the cluster anew without a client certificate; a password can be disabled in place.',
  applies: onGke,
  check(cluster) {
    const { issueClientCertificate, basicAuth } = gke(cluster);
    if (basicAuth) return { path: ['native', 'basicAuth'], message: 'a static password is set', severity: 'high' };
    return known(issueClientCertificate, 'masterAuth')
      ? { path: ['native', 'issueClientCertificate'], message: 'a client certificate was issued' }
      : undefined;
  },
  fix(cluster) {
    const off = { master_auth: { client_certificate_config: { issue_client_certificate: false } } };
    return gke(cluster).basicAuth
      ? clusterFix(cluster, ['--no-enable-basic-auth'], off)
      : clusterFix(cluster, [], off, { disruption: 'new-cluster' });
  },
});
