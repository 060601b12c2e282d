import { isWindows } from '../../engine/levels.ts';
import { since, standardOf } from '../../engine/standard.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'capabilities-restricted',
  title: 'Capabilities are not restricted',
  severity: 'medium',
  target: 'container',
  controls: ['cis:5.2.9', 'pss:restricted/capabilities', 'nsa:pod-security', 'mitre:T1611'],
  covers: ['capabilities-restricted'],
  profiles: ['hardened', 'pss-restricted'],
  risk: 'Rights that are left over from the defaults are what turns a small flaw into a takeover.',
  remediation: 'Drop ALL and add at most NET_BIND_SERVICE, both in capitals.',
  snippet: `securityContext:
  capabilities:
    drop: [ALL]`,
  applies: since(22),
  check({ securityContext, pod }, snapshot) {
    if (isWindows(pod) && standardOf(snapshot) >= 25) return undefined;
    const { add = [], drop = [] } = securityContext?.capabilities ?? {};
    if (!drop.includes('ALL'))
      return { path: ['securityContext', 'capabilities', 'drop'], message: 'does not drop ALL' };
    const extra = add.filter((name) => name !== 'NET_BIND_SERVICE');
    if (!extra.length) return undefined;
    return { path: ['securityContext', 'capabilities', 'add'], message: `adds ${extra.join(', ')}` };
  },
});
