import { inEither } from '../../engine/levels.ts';
import { since, standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'run-as-root-user',
  title: 'Container names user 0',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.2.7', 'pss:restricted/run-as-user', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['run-as-root-user'],
  profiles: ['security', 'pss-restricted'],
  implies: ['runs-as-root', 'low-uid'],
  risk: 'The program runs as root on purpose; a flaw in it or in the runtime makes the intruder root on the node.',
  remediation: 'Set runAsUser to a number above 0, or remove it and build the image with a USER.',
  snippet: `securityContext:
  runAsUser: 10001`,
  applies: since(23),
  check(subject, snapshot) {
    if (subject.pod.hostUsers === false && standardOf(snapshot) >= 35) return undefined;
    const violation = inEither(subject, 'runAsUser', (user) => (user === 0 ? 'runAsUser is 0' : undefined));
    return violation;
  },
});
