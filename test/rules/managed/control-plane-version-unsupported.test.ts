import rule from '../../../shared/rules/managed/control-plane-version-unsupported.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [{}],
  fail: {
    high: [{ support: 'unsupported' }],
    medium: [{ support: 'extended' }, { support: 'extended', version: undefined }],
  },
  unknown: [{ support: undefined }],
  notApplicable: [{ status: 'creating', support: undefined }],
});
