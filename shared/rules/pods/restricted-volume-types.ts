import { defineRule } from '../../model/rule.ts';

const portable = new Set(
  'configMap csi downwardAPI emptyDir ephemeral image persistentVolumeClaim projected secret'.split(' '),
);

export default defineRule({
  id: 'restricted-volume-types',
  title: 'Pod mounts a volume that is not portable',
  severity: 'low',
  target: 'workload',
  controls: ['cis:5.2.11', 'pss:restricted/volume-types', 'mitre:T1611'],
  covers: ['restricted-volume-types'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'Volumes of the old in-tree drivers and of the node carry the rights of whoever wrote the pod to storage and hosts.',
  remediation: 'Replace the volume by a claim, or by a CSI driver, an emptyDir, a ConfigMap or a projected volume.',
  snippet: `volumes:
  - name: data
    persistentVolumeClaim:
      claimName: data`,
  check({ podSpec: { volumes = [] } }) {
    for (const [index, { name: _, ...sources }] of volumes.entries()) {
      const source = Object.entries(sources).find(([key, value]) => value !== null && !portable.has(key))?.[0];
      if (source) return { path: ['volumes', index, source], message: `mounts a ${source} volume` };
    }
    return undefined;
  },
});
