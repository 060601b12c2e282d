import rule from '../../../shared/rules/network/invalid-target-port.ts';
import { service } from '../network.ts';
import { testObjectRule } from '../run.ts';

const to = (targetPort: unknown, port = 80) => ({ services: [service({ ports: [{ port, targetPort }] } as never)] });

testObjectRule(rule, {
  pass: [{ services: [service()] }, to(undefined), to(8080), to('http'), to('n-3456789012345'), to(65_535)],
  fail: [to(123_456), to(-1), to('n234567890123456'), to('80'), to('a--b'), to('Http'), to(80, 70_000)],
  unknown: [{ services: undefined }],
});
