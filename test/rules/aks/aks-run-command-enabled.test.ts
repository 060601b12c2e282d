import rule from '../../../shared/rules/aks/aks-run-command-enabled.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['aks'], {
  pass: [{}],
  fail: [{ native: { apiServerAccessProfile: { disableRunCommand: false } } }],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'gke'], { pass: [], fail: [], notApplicable: [{}] });
