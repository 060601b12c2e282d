import rule from '../../../shared/rules/managed/api-endpoint-open-to-world.ts';
import { testClusterRule } from '../run.ts';

const open = (...publicCidrs: string[]) => ({ endpoint: { public: true, publicCidrs } });

testClusterRule(rule, ['eks', 'gke', 'aks'], {
  pass: [
    {},
    open(),
    open('203.0.113.0/24', '10.0.0.0/8'),
    open('0.0.0.0/32'),
    open('2001:db8::/32'),
    open('12.0.0.0/8', '99.0.0.0/8'),
    { endpoint: { public: false, publicCidrs: ['0.0.0.0/0'] } },
  ],
  fail: {
    critical: [
      open('0.0.0.0/0'),
      open('203.0.113.7/32', '::/0'),
      open('0.0.0.0/1', '128.0.0.0/1'),
      open('::/1', '8000::/1'),
      open('2000::/3'),
      open('::ffff:0:0/96'),
      open('1.2.3.4/0'),
    ],
    high: [open('0.0.0.0/1'), open('4.0.0.0/7'), open('4.0.0.0/8', '5.0.0.0/8'), open('2400::/12')],
  },
  unknown: [
    { endpoint: { public: undefined } },
    { endpoint: { public: true, publicCidrs: undefined } },
    open('office'),
    open('10.0.0.0/33'),
    open('010.0.0.0/8'),
    open('1/8'),
  ],
});
