import rule from '../../../shared/rules/gke/gke-release-channel-none.ts';
import { testClusterRule } from '../run.ts';

const channel = (releaseChannel: string | undefined) => ({ native: { releaseChannel } });

testClusterRule(rule, ['gke'], {
  pass: [{}, channel('RAPID'), channel('STABLE'), channel('EXTENDED')],
  fail: [channel('UNSPECIFIED'), channel(undefined), channel('')],
  unknown: [{ native: undefined }],
});

testClusterRule(rule, ['eks', 'aks'], { pass: [], fail: [], notApplicable: [{}] });
