import { appArmorNote } from '../../engine/annotations.ts';
import { onObject } from '../../engine/levels.ts';
import { containersOf } from '../../engine/workloads.ts';
import { defineRule } from '../../model/rule.ts';

const good = new Set(['RuntimeDefault', 'Localhost']);
const field = ['securityContext', 'appArmorProfile', 'type'];

export default defineRule({
  id: 'apparmor-unconfined',
  title: 'AppArmor is switched off',
  severity: 'medium',
  target: 'workload',
  controls: ['cis:5.6.3', 'pss:baseline/app-armor', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['apparmor-unconfined'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  risk: "The profile that keeps containers from mounting, tracing and writing to the kernel's files is gone.",
  remediation: 'Remove Unconfined, or set appArmorProfile.type to RuntimeDefault.',
  snippet: `securityContext:
  appArmorProfile:
    type: RuntimeDefault`,
  check(workload) {
    const places = [...containersOf(workload)].map(({ container, path }) => ({
      path,
      context: container.securityContext,
    }));
    places.unshift({ path: workload.podSpecPath, context: workload.podSpec.securityContext });
    const bad = places.find(({ context }) => context?.appArmorProfile && !good.has(context.appArmorProfile.type));
    const violation = bad
      ? { ...onObject(...bad.path, ...field), message: `AppArmor is ${bad.context?.appArmorProfile?.type}` }
      : appArmorNote(workload);
    return violation;
  },
});
