import rule from '../../../shared/rules/pods/supplemental-groups-merged.ts';
import { testWorkloadRule } from '../run.ts';

const policy = (supplementalGroupsPolicy: string) => ({ securityContext: { supplementalGroupsPolicy } });

testWorkloadRule(rule, { pass: [policy('Strict'), { os: { name: 'windows' } }], fail: [{}, policy('Merge')] });
