import { quantity } from '../../engine/quantity.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'empty-dir-unlimited',
  title: 'Scratch volume has no size limit',
  severity: 'low',
  target: 'workload',
  controls: ['nsa:resource-policies', 'mitre:T1499'],
  profiles: ['reliability'],
  risk: 'Files in it fill the disk of the node; in a volume that is kept in memory they fill its memory.',
  remediation: 'Set emptyDir.sizeLimit.',
  snippet: `volumes:
  - name: tmp
    emptyDir:
      sizeLimit: 500Mi`,
  check({ podSpec: { volumes = [] } }) {
    const open = volumes.flatMap(({ emptyDir }, index) =>
      emptyDir && !quantity(emptyDir.sizeLimit) ? [{ emptyDir, index }] : [],
    );
    const worst = open.find(({ emptyDir }) => emptyDir.medium === 'Memory') ?? open[0];
    if (!worst) return undefined;
    const violation = { path: ['volumes', worst.index, 'emptyDir', 'sizeLimit'], message: 'sizeLimit is not set' };
    return worst.emptyDir.medium === 'Memory' ? { ...violation, severity: 'medium' } : violation;
  },
});
