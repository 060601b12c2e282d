import rule from '../../../shared/rules/gke/gke-client-certificate-issued.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['gke'], {
  pass: [{}, { native: { issueClientCertificate: undefined, basicAuth: undefined } }],
  fail: {
    medium: [{ native: { issueClientCertificate: true } }],
    high: [{ native: { basicAuth: true } }, { native: { basicAuth: true, issueClientCertificate: true } }],
  },
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
