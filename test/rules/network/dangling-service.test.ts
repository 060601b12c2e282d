import rule from '../../../shared/rules/network/dangling-service.ts';
import { goodPod } from '../../estate.ts';
import { service, web } from '../network.ts';
import { testObjectRule } from '../run.ts';

const deployments = [web()];
const services = [service()];
const away = [{ ...web(), metadata: { namespace: 'elsewhere', name: 'web', uid: 'x' } }];
const pods = [{ metadata: { namespace: 'shop', name: 'web-1', labels: { app: 'web', tier: 'a' } }, spec: goodPod }];

testObjectRule(rule, {
  pass: [
    { deployments, services },
    { pods, services },
    { services: [service({ selector: {} })] },
    { services: [service({ type: 'ExternalName', externalName: 'a.example' })] },
  ],
  fail: [
    { services },
    { deployments: away, services },
    { deployments, services: [service({ selector: { app: 'web', tier: 'a' } })] },
  ],
  unknown: [
    { services, pods: undefined },
    { services, deployments: undefined },
  ],
});
