import rule from '../../../shared/rules/managed/api-endpoint-public.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [{}],
  fail: [{ endpoint: { public: true } }, { endpoint: { public: true, publicCidrs: ['203.0.113.0/24'] } }],
  unknown: [{ endpoint: { public: undefined } }],
});

testClusterRule(rule, ['kubeconfig'], {
  pass: [],
  fail: [],
  notApplicable: [{}, { endpoint: { public: true } }],
});
