import { isWindows } from '../../engine/levels.ts';
import { since } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'supplemental-groups-merged',
  title: 'Pod takes groups that the image names',
  severity: 'info',
  target: 'workload',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  profiles: [],
  risk: "A group in the image's /etc/group is added without a word in the pod, and may open files of a shared volume.",
  remediation: 'Set supplementalGroupsPolicy to Strict.',
  snippet: `securityContext:
  supplementalGroupsPolicy: Strict`,
  applies: since(33),
  check: ({ podSpec }) =>
    podSpec.securityContext?.supplementalGroupsPolicy === 'Strict' || isWindows(podSpec)
      ? undefined
      : { path: ['securityContext', 'supplementalGroupsPolicy'], message: 'supplementalGroupsPolicy is not Strict' },
});
