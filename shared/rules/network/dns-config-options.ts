import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'dns-config-options',
  title: 'Pod leaves its DNS options to the default',
  severity: 'info',
  target: 'workload',
  controls: ['nsa:network-separation'],
  covers: ['dns-config-options'],
  profiles: ['reliability'],
  risk: 'With the default of five dots, each name outside the cluster is asked for several times, also elsewhere.',
  remediation: 'Set dnsConfig.options, above all ndots, to what the names that the pod asks for need.',
  snippet: 'dnsConfig:\n  options:\n    - {name: ndots, value: "2"}',
  check: ({ podSpec }) =>
    podSpec.dnsConfig?.options?.length
      ? undefined
      : { path: ['dnsConfig', 'options'], message: 'no DNS option is set' },
});
