import rule from '../../../shared/rules/rbac/agent-changes-granted.ts';
import { held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (group: string, resource: string, verb: string) => ({
  apiGroups: [group],
  resources: [resource],
  verbs: [verb],
});
const daemonset = (image: string, name = 'agent') => ({
  daemonsets: [
    {
      metadata: { namespace: 'sensors', name, uid: 'ds' },
      spec: { selector: {}, template: { spec: { containers: [{ name: 'agent', image }] } } },
    },
  ],
});
const falco = daemonset('docker.io/falcosecurity/falco:0.41.0');

testObjectRule(rule, {
  pass: [
    { ...held('sensors', may('apps', 'daemonsets', 'patch')), ...daemonset('docker.io/library/nginx:1.29') },
    { ...held('shop', may('apps', 'daemonsets', 'patch')), ...falco },
    { ...held('sensors', may('', 'pods', 'get')), ...falco },
    held('sensors', may('apps', 'daemonsets', 'delete')),
  ],
  fail: {
    high: [
      { ...held('sensors', may('apps', 'daemonsets', 'patch')), ...falco },
      { ...held('sensors', may('', 'pods', 'delete')), ...falco },
      { ...held('cluster', may('', 'pods', 'delete')), ...falco },
      {
        ...held('sensors', may('apps', 'daemonsets', 'delete')),
        ...daemonset('602401143452.dkr.ecr.eu-west-1.amazonaws.com/aws-guardduty-agent:v1'),
      },
    ],
  },
});
