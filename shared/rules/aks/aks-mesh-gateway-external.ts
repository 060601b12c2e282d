import { aks, lower, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

const path = ['native', 'serviceMeshProfile'];

export default defineRule({
  id: 'aks-mesh-gateway-external',
  title: 'Service mesh has a public gateway',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1190'],
  covers: ['aks-istio-external-gateway'],
  risk: 'A gateway that faces the internet publishes whatever any team of the mesh binds to it.',
  remediation: 'Disable the external gateway, or write an exception that says what it is for.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && lower(aks(snapshot.cluster).serviceMeshProfile?.mode) !== 'istio'
      ? 'there is no managed service mesh'
      : undefined),
  check(cluster) {
    const gateways = aks(cluster).serviceMeshProfile?.istio?.components?.ingressGateways ?? [];
    const open = gateways.some(({ mode, enabled }) => lower(mode) === 'external' && enabled === true);
    return open
      ? { path: [...path, 'istio', 'components', 'ingressGateways'], message: 'an external gateway is enabled' }
      : undefined;
  },
  fix: (cluster) =>
    azAks(cluster, 'mesh disable-ingress-gateway', ['--ingress-gateway-type=External'], {
      service_mesh_profile: { mode: 'Istio', external_ingress_gateway_enabled: false },
    }),
});
