import rule from '../../../shared/rules/secrets/workload-mounts-secret.ts';
import { testWorkloadRule } from '../run.ts';

const volumes = [{ name: 'v', secret: { secretName: 's' } }];
const mounts = (name: string) => ({ volumes, containers: [{ name: 'a', volumeMounts: [{ name, mountPath: '/x' }] }] });

testWorkloadRule(rule, { pass: [{}, { volumes }, mounts('other')], fail: [mounts('v')] });
