import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/probe-host-override.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

const get = (host?: string) => ({ httpGet: { port: 80, ...(host === undefined ? {} : { host }) } });
const socket = { tcpSocket: { port: 80, host: '10.0.0.1' } };

testContainerRule(rule, {
  pass: [
    {},
    { livenessProbe: get() },
    { readinessProbe: get('') },
    { lifecycle: { preStop: get(), stopSignal: 'SIGTERM' } },
    { startupProbe: { grpc: { port: 1 } } },
  ],
  fail: [
    { livenessProbe: get('127.0.0.1') },
    { readinessProbe: socket },
    { startupProbe: get('a.example') },
    { lifecycle: { postStart: socket } },
    { lifecycle: { preStop: get('169.254.169.254') } },
  ],
});

test('the standard has it from 1.34 on', () => {
  const of = snapshot({ deployments: [deployment(goodPod)] });
  expect(verdict(rule, { ...of, server: { ready: true, mayReadSecrets: false, version: 'v1.33.9' } }).verdict).toBe(
    'not-applicable',
  );
});
