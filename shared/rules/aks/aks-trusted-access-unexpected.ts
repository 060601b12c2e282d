import { aks, lower, onAks } from '../../engine/aks.ts';
import { matches } from '../../engine/except.ts';
import { partFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import type { AksTrustedAccess } from '../../model/aks.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

const bindings = (cluster: Cluster) => all(aks(cluster).trustedAccess, 'trusted access');
const shown = ({ sourceResourceId, roles }: AksTrustedAccess) =>
  `${sourceResourceId} holds ${roles.slice(0, 3).join(', ')}`;

export default defineRule({
  id: 'aks-trusted-access-unexpected',
  title: 'Unexpected Azure service holds roles inside',
  severity: 'medium',
  target: 'cluster',
  needs: ['trusted-access'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['aks-trusted-access'],
  expects: 'trustedAccess',
  inventory: (cluster) => bindings(cluster).map(shown),
  risk: 'The service, and whoever controls it, acts inside the cluster past its logins and its allowed networks.',
  remediation: 'Delete the binding, or add the service to the list of expected ones.',
  applies: onAks,
  check(cluster, { expected }) {
    const list = (expected?.trustedAccess ?? []).map(lower);
    const odd = bindings(cluster).find((one) => !list.some((glob) => matches(glob, lower(one.sourceResourceId))));
    return odd ? { path: ['native', 'trustedAccess'], message: shown(odd) } : undefined;
  },
  fix: (cluster) =>
    partFix(
      cluster,
      'trustedaccess rolebinding delete',
      ['--name=BINDING'],
      'Write the name of the binding in place of BINDING.',
    ),
});
