import { native, only } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-client-certificate-issued',
  title: 'Cluster has a client certificate or a password',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-gke:5.8.1', 'nsa:authentication', 'mitre:T1078.001'],
  covers: ['gke-client-certificate', 'gke-basic-auth'],
  risk: 'A credential that lives for years cannot be revoked and passes by the login of the organisation.',
  remediation: 'Rotate the credentials of the cluster with client certificate and basic authentication disabled.',
  applies: only('gke'),
  check(cluster) {
    const { issueClientCertificate, basicAuth } = native(cluster, 'gke');
    if (basicAuth) return { path: ['native', 'basicAuth'], message: 'a static password is set', severity: 'high' };
    return issueClientCertificate
      ? { path: ['native', 'issueClientCertificate'], message: 'a client certificate was issued' }
      : undefined;
  },
});
