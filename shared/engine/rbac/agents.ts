import type { Snapshot } from '../../model/snapshot.ts';
import { perSnapshot } from '../memo.ts';

/** Images of runtime-security agents by the last parts of their repository, as the vendors' charts name them. */
const images = new RegExp(
  `(^|/)(${[
    'cws-agent/s1(agent|helper)',
    'falcon-(node-)?sensor',
    'falcosecurity/falco(-no-driver)?',
    'cilium/tetragon',
    'sysdig/(host-shield|agent(-kmodule|-slim|-windows)?)',
    'registry\\.aquasec\\.com/(windows-)?enforcer',
    'wiz(io|fedramp)\\.azurecr\\.[a-z]+/sensor(-windows)?',
    'twistlock/defender',
    'cortex-xdr[^/]*/agent',
    'azuredefender/[a-z0-9./-]+',
    'aws-guardduty-agent',
    'lacework/datacollector',
    'trendmicrocloudone/[a-z0-9-]+',
    'aquasec/tracee',
    'kubearmor/kubearmor',
  ].join('|')})(:|@|$)`,
);
const containers = new Set(['s1-agent', 'falcon-node-sensor', 'sysdig-host-shield', 'aws-guardduty-agent']);

/** Namespaces with a DaemonSet of a runtime-security agent. */
export const agentNamespaces = perSnapshot(({ objects }: Snapshot): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { metadata, spec } of objects.daemonsets ?? []) {
    const list = spec?.template.spec?.containers ?? [];
    const known = ({ name, image = '' }: (typeof list)[number]) => containers.has(name) || images.test(image);
    if (list.some(known)) found.add(metadata?.namespace ?? '');
  }
  return found;
});
