import { inEither } from '../../engine/levels.ts';
import { standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'run-as-non-root',
  title: 'Nothing makes the container run as non-root',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.7', 'pss:restricted/run-as-non-root', 'nsa:pod-security', 'mitre:T1611', 'mitre:T1068'],
  covers: ['run-as-non-root'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'The image alone decides who runs; an update of it can bring root back without anybody noticing.',
  remediation: 'Set runAsNonRoot to true for the pod and to false nowhere.',
  snippet: `securityContext:
  runAsNonRoot: true`,
  check(subject, snapshot) {
    const { securityContext, pod } = subject;
    if (pod.hostUsers === false && standardOf(snapshot) >= 35) return undefined;
    const refused = inEither(subject, 'runAsNonRoot', (value) => (value ? undefined : 'runAsNonRoot is false'));
    if (refused || (securityContext?.runAsNonRoot ?? pod.securityContext?.runAsNonRoot)) return refused;
    return { path: ['securityContext', 'runAsNonRoot'], message: 'runAsNonRoot is not set' };
  },
});
