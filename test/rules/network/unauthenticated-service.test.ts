import rule from '../../../shared/rules/network/unauthenticated-service.ts';
import { snapshot } from '../../estate.ts';
import { service } from '../network.ts';
import { testRule } from '../run.ts';

const probed = (authenticated: boolean, more: object = {}) => [
  { namespace: 'shop', name: 'web', authenticated, ...more },
];

testRule(
  rule,
  {
    pass: [probed(true), probed(true, { cluster: 'shop' })],
    fail: [probed(false), probed(false, { cluster: 'eks/shop' })],
    unknown: [undefined, [], probed(false, { name: 'api' }), probed(false, { cluster: 'other' })],
  },
  (services) => [{ ...snapshot({ services: [service()] }), ...(services ? { facts: { services } } : {}) }],
);
