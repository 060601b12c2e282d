import rule from '../../../shared/rules/images/schema-invalid.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const pod: { apiVersion: string; kind: string; malformed?: string } = { apiVersion: 'v1', kind: 'Pod' };

testRule(rule, { pass: [pod], fail: [{ ...pod, malformed: 'spec.containers is missing' }] }, (one) => [
  { ...snapshot({}), origin: { files: 'x' }, documents: [one] },
]);
