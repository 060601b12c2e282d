import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'external-secret-store-unused',
  title: 'Pod takes no secret from an external store',
  severity: 'info',
  target: 'workload',
  controls: ['cis:5.4.2', 'cis-eks:4.4.2', 'cis-aks:4.5.2', 'cis-gke:4.4.2', 'mitre:T1552'],
  covers: ['external-secret-store-unused'],
  profiles: [],
  risk: 'Secrets of the cluster are copies that nobody rotates; a store gives them out by identity and keeps a record.',
  remediation: 'Add a volume of the driver secrets-store.csi.k8s.io.',
  snippet: `volumes:
  - name: secrets
    csi:
      driver: secrets-store.csi.k8s.io
      readOnly: true
      volumeAttributes:
        secretProviderClass: web`,
  check: ({ podSpec }) =>
    podSpec.volumes?.some(({ csi }) => csi?.volumeAttributes?.secretProviderClass)
      ? undefined
      : { path: ['volumes'], message: 'no volume has a secretProviderClass' },
});
