import rule from '../../../shared/rules/managed/api-endpoint-list-bypassed.ts';
import { testClusterRule } from '../run.ts';

const bypass = 'the DNS endpoint accepts traffic from outside Google Cloud';

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [{ endpoint: { public: true } }],
  fail: [{ endpoint: { public: true, bypass } }],
  unknown: [{ endpoint: { public: undefined, bypass } }],
  notApplicable: [{}, { endpoint: { public: false, bypass } }],
});
