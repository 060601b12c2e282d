import { defineRule } from '../../model/rule.ts';

const judged = ['auth-url', 'auth-tls-match-cn', 'mirror-target', 'mirror-host', 'auth-signin', 'rewrite-target'];
/** What ends a directive of nginx, or begins one; a URL and a common name need none of them. */
const breaksOut = /[\n\r;{}#|"'`\\]/;

export default defineRule({
  id: 'ingress-annotation-injection',
  title: 'Ingress annotation breaks out of its directive',
  severity: 'critical',
  target: 'ingress',
  controls: ['mitre:T1190', 'mitre:T1552.007'],
  covers: ['ingress-annotation-injection'],
  risk: 'The value adds directives to the configuration of the controller and runs code with its rights.',
  remediation: 'Remove the characters that end a directive from the value, and upgrade the controller.',
  check({ metadata }) {
    for (const name of judged) {
      const key = `nginx.ingress.kubernetes.io/${name}`;
      const value = metadata?.annotations?.[key];
      const broken = value !== undefined && (name === 'rewrite-target' ? /[\n\r;{}#]/ : breaksOut).test(value);
      if (broken) return { path: ['metadata', 'annotations', key], message: `${key} holds what ends a directive` };
    }
    return undefined;
  },
});
