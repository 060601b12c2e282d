import { matches } from '../../engine/except.ts';
import { couldEnforce, levelsTold, standingIn } from '../../engine/pod-security.ts';
import { defineRule } from '../../model/rule.ts';
import { pssRules } from '../pss.ts';

export default defineRule({
  id: 'namespace-not-expected',
  title: 'Namespace is not on your list',
  severity: 'low',
  target: 'namespace',
  expects: 'namespaces',
  controls: ['cis:5.6.1'],
  covers: ['namespace-inventory'],
  risk: 'Nobody watches what runs in a namespace that nobody knows.',
  remediation: 'Delete the namespace, or add its name to expected.namespaces once you know whose it is.',
  check({ metadata }, { expected }) {
    const name = metadata?.name ?? '';
    if (expected?.namespaces?.some((glob) => matches(glob, name))) return undefined;
    return { path: ['metadata', 'name'], message: `${name} is not expected` };
  },
  inventory(namespace, snapshot) {
    const name = namespace.metadata?.name ?? '';
    const could = couldEnforce(standingIn(name, snapshot, pssRules));
    return [`${name}: ${levelsTold(namespace)}; could enforce ${could} today`];
  },
});
