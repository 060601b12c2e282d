import { mountsToken } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

const server = /^(https:\/\/)?kubernetes\.default\.svc/;

export default defineRule({
  id: 'api-token-projected',
  title: 'Pod mounts an API token by hand',
  severity: 'info',
  target: 'workload',
  needs: ['serviceaccounts'],
  controls: ['nsa:authentication', 'mitre:T1528'],
  covers: ['R86'],
  profiles: ['hardened'],
  risk: 'Whoever reads automountServiceAccountToken believes that there is no token.',
  remediation: 'Set an audience other than the API server, or remove the volume.',
  check(workload, snapshot) {
    const { volumes = [] } = workload.podSpec;
    const index = volumes.findIndex(({ projected }) =>
      projected?.sources?.some(
        ({ serviceAccountToken: token }) => token && (!token.audience || server.test(token.audience)),
      ),
    );
    if (index < 0 || mountsToken(workload, snapshot)) return undefined;
    return { path: ['volumes', index], message: `volume ${volumes[index]?.name} holds a token of the API server` };
  },
});
