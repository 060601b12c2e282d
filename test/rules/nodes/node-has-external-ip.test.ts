import rule from '../../../shared/rules/nodes/node-has-external-ip.ts';
import { testObjectRule } from '../run.ts';

const node = (...types: string[]) => ({
  nodes: [
    { metadata: { name: 'n-1' }, status: { addresses: types.map((type) => ({ type, address: '203.0.113.7' })) } },
  ],
});

testObjectRule(rule, {
  pass: [node(), node('InternalIP', 'Hostname'), node('InternalDNS', 'ExternalDNS')],
  fail: [node('ExternalIP'), node('InternalIP', 'ExternalIP')],
  unknown: [{ nodes: [{ metadata: { name: 'n-1' } }] }, { nodes: undefined }],
});
