import rule from '../../../shared/rules/reliability/unsorted-keys.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const pod: { apiVersion: string; kind: string; unsorted?: string[] } = { apiVersion: 'v1', kind: 'Pod' };

testRule(rule, { pass: [pod], fail: [{ ...pod, unsorted: ['spec', 'volumes'] }] }, (one) => [
  { ...snapshot({}), origin: { files: 'x' }, documents: [one] },
]);
