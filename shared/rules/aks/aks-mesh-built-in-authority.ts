import { aks, lower, onAks } from '../../engine/aks.ts';
import { newClusterFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-mesh-built-in-authority',
  title: 'Service mesh signs with a key of its own making',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1557'],
  covers: ['aks-istio-external-gateway'],
  risk: 'The root key of every identity in the mesh lies in a secret of the cluster, where nobody can revoke it.',
  remediation: 'Enable a certificate authority that is kept in a vault.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && lower(aks(snapshot.cluster).serviceMeshProfile?.mode) !== 'istio'
      ? 'there is no managed service mesh'
      : undefined),
  check: (cluster) =>
    aks(cluster).serviceMeshProfile?.istio?.certificateAuthority?.plugin?.keyVaultId
      ? undefined
      : {
          path: ['native', 'serviceMeshProfile', 'istio', 'certificateAuthority'],
          message: 'the authority is not in a vault',
        },
  fix: (cluster) =>
    newClusterFix(
      cluster,
      { service_mesh_profile: { mode: 'Istio', certificate_authority: { key_vault_id: 'VAULT_ID' } } },
      'The authority is chosen when the service mesh is enabled: disable it and enable it again with a vault.',
    ),
});
