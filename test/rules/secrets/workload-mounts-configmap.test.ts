import rule from '../../../shared/rules/secrets/workload-mounts-configmap.ts';
import { testWorkloadRule } from '../run.ts';

const volumes = [{ name: 'v', configMap: { name: 'm' } }];
const mounts = (name: string) => ({ volumes, containers: [{ name: 'a', volumeMounts: [{ name, mountPath: '/x' }] }] });

testWorkloadRule(rule, { pass: [{}, { volumes }, mounts('other')], fail: [mounts('v')] });
