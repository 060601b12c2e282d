import rule from '../../../shared/rules/network/dns-config-options.ts';
import { testWorkloadRule } from '../run.ts';

testWorkloadRule(rule, {
  pass: [{ dnsConfig: { options: [{ name: 'ndots', value: '2' }] } }],
  fail: [{}, { dnsConfig: {} }, { dnsConfig: { options: [] } }, { dnsConfig: { searches: ['shop.example'] } }],
});
