import rule from '../../../shared/rules/secrets/workload-mounts-pvc.ts';
import { testWorkloadRule } from '../run.ts';

const volumes = [{ name: 'v', persistentVolumeClaim: { claimName: 'c' } }];
const mounts = (name: string) => ({ volumes, containers: [{ name: 'a', volumeMounts: [{ name, mountPath: '/x' }] }] });

testWorkloadRule(rule, { pass: [{}, { volumes }, mounts('other')], fail: [mounts('v')] });
