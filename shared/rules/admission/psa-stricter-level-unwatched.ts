import { ownNamespaces } from '../../engine/network.ts';
import { labelled, levels } from '../../engine/pod-security.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'psa-stricter-level-unwatched',
  title: 'Nobody is told what the next Pod Security level would refuse',
  severity: 'info',
  target: 'namespace',
  controls: ['cis:5.2.1', 'nsa:pod-security'],
  profiles: ['hardened'],
  risk: 'Without a warning new pods keep drifting away from the level that is meant to come.',
  remediation: 'Set the label pod-security.kubernetes.io/warn or audit to a level above the one that is enforced.',
  snippet: 'metadata:\n  labels:\n    pod-security.kubernetes.io/warn: restricted',
  check(namespace) {
    const at = (mode: 'enforce' | 'warn' | 'audit') => levels.indexOf(labelled(namespace, mode).level ?? 'privileged');
    if (ownNamespaces.has(namespace.metadata?.name ?? '') || at('enforce') === levels.length - 1) return undefined;
    if (Math.max(at('warn'), at('audit')) > at('enforce')) return undefined;
    return {
      path: ['metadata', 'labels', 'pod-security.kubernetes.io/warn'],
      message: 'no mode is stricter than enforce',
    };
  },
});
