import rule from '../../../shared/rules/managed/audit-logging-off.ts';
import { testClusterRule } from '../run.ts';

testClusterRule(rule, ['eks', 'aks'], {
  pass: [{}, { controlPlaneLogs: ['audit'] }],
  fail: [{ controlPlaneLogs: [] }, { controlPlaneLogs: ['api', 'authenticator'] }],
  unknown: [{ controlPlaneLogs: undefined }],
});

testClusterRule(rule, ['gke'], { pass: [], fail: [], notApplicable: [{}, { controlPlaneLogs: [] }] });
