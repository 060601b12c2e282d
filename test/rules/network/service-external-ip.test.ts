import rule from '../../../shared/rules/network/service-external-ip.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

testObjectRule(rule, {
  pass: [{ services: [service()] }, { services: [service({ externalIPs: [] })] }],
  fail: [
    { services: [service({ externalIPs: ['198.51.100.7'] })] },
    { services: [service({ externalIPs: ['10.0.0.1'] })] },
  ],
  unknown: [{ services: undefined }],
});
