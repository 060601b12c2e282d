import { absent, type Pair } from '../../wire/pairs.ts';

export default [
  {
    row: 'gke-binary-authorization',
    provider: 'gke',
    at: ['cluster', 'binaryAuthorization'],
    pass: [{ evaluationMode: 'PROJECT_SINGLETON_POLICY_ENFORCE' }, { enabled: true }],
    fail: [{ evaluationMode: 'DISABLED' }, { enabled: true, evaluationMode: 'DISABLED' }, {}, absent],
    unknown: [{ evaluationMode: 5 }, { evaluationMode: 6 }],
  },
  {
    row: 'gke-binary-authorization',
    provider: 'gke',
    from: 'account',
    at: ['admissionPolicy', 'defaultAdmissionRule'],
    pass: [{ evaluationMode: 'ALWAYS_DENY', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' }],
    fail: [
      { evaluationMode: 'ALWAYS_ALLOW', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
      { evaluationMode: 'ALWAYS_DENY', enforcementMode: 'DRYRUN_AUDIT_LOG_ONLY' },
    ],
    unknown: [absent],
  },
  {
    row: 'gke-binary-authorization',
    provider: 'gke',
    from: 'account',
    at: ['admissionPolicy', 'clusterAdmissionRules'],
    pass: [{ 'europe-west1.other': { evaluationMode: 'ALWAYS_ALLOW' } }],
    fail: [{ 'europe-west1.shop': { evaluationMode: 'ALWAYS_ALLOW' } }],
  },
  {
    row: 'gke-binary-authorization',
    provider: 'gke',
    from: 'account',
    at: ['admissionPolicy'],
    pass: [],
    fail: [absent],
  },
] satisfies Pair[];
