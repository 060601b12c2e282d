import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-as-env-var',
  title: 'Secret is handed over as a variable',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.4.1', 'cis-eks:4.4.1', 'cis-aks:4.5.1', 'cis-gke:4.4.1', 'nsa:secrets', 'mitre:T1552.007'],
  covers: ['secret-as-env-var'],
  profiles: ['hardened'],
  risk: 'Variables end up in crash reports, in child processes and in whatever prints its environment.',
  remediation: 'Mount the Secret as a file.',
  snippet: `volumes:
  - name: credentials
    secret:
      secretName: web`,
  check({ env, envFrom }) {
    const one = (env ?? []).findIndex(({ valueFrom }) => valueFrom?.secretKeyRef);
    if (one >= 0) return { path: ['env', one], message: `${env?.[one]?.name} comes from a Secret` };
    const all = (envFrom ?? []).findIndex(({ secretRef }) => secretRef);
    return all < 0
      ? undefined
      : { path: ['envFrom', all], message: `${envFrom?.[all]?.secretRef?.name} becomes variables` };
  },
});
