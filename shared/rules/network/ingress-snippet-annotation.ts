import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'ingress-snippet-annotation',
  title: 'Ingress writes into the configuration of its controller',
  severity: 'high',
  target: 'ingress',
  controls: ['mitre:T1552.007', 'mitre:T1190'],
  covers: ['ingress-snippet-annotation'],
  risk: 'A snippet runs with the rights of the controller, which often reads every secret of the cluster.',
  remediation: 'Remove the snippet annotation and forbid snippets in the configuration of the controller.',
  snippet: 'controller:\n  allowSnippetAnnotations: false',
  check({ metadata }) {
    const found = Object.keys(metadata?.annotations ?? {}).find((key) => /snippet/i.test(key));
    return found === undefined
      ? undefined
      : { path: ['metadata', 'annotations', found], message: `the annotation ${found} is set` };
  },
});
