import { seccompNote } from '../../engine/annotations.ts';
import { inEither } from '../../engine/levels.ts';
import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

const good = new Set(['RuntimeDefault', 'Localhost']);

export default defineRule({
  id: 'seccomp-unconfined',
  title: 'Seccomp is switched off',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.6.2', 'cis-gke:4.6.2', 'pss:baseline/seccomp', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['seccomp-unconfined'],
  profiles: ['security', 'pss-baseline', 'pss-restricted'],
  implies: ['seccomp-not-set'],
  risk: 'Every call of the kernel is open to the container, those that flaws are found in too.',
  remediation: 'Set seccompProfile.type to RuntimeDefault for the pod; remove Unconfined everywhere.',
  snippet: `securityContext:
  seccompProfile:
    type: RuntimeDefault`,
  check(subject, snapshot) {
    const ofField = () =>
      inEither(subject, 'seccompProfile', ({ type }) =>
        good.has(type) ? undefined : `seccomp is ${type || 'not named'}`,
      );
    const violation = standardOf(snapshot) < 19 ? seccompNote(subject) : ofField();
    return violation;
  },
});
