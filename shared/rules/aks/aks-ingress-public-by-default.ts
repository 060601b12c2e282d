import { aks, lower, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-ingress-public-by-default',
  title: 'Managed ingress is public by default',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1190'],
  covers: ['aks-ingress-nginx'],
  risk: 'Any team that writes an ingress publishes it to the internet, by software whose upstream has stopped fixing flaws.',
  remediation: 'Set the default controller of application routing to internal.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && aks(snapshot.cluster).ingressProfile?.webAppRouting?.enabled !== true
      ? 'application routing is off'
      : undefined),
  check(cluster) {
    const { nginx } = aks(cluster).ingressProfile?.webAppRouting ?? {};
    const type = lower(nginx?.defaultIngressControllerType) || 'annotationcontrolled';
    if (type === 'internal' || type === 'none') return undefined;
    if (!['annotationcontrolled', 'external'].includes(type))
      throw new Unknown(`the controller type ${type} is newer than kubesweep`);
    return {
      path: ['native', 'ingressProfile', 'webAppRouting', 'nginx'],
      message: 'the default controller has a public address',
    };
  },
  fix: (cluster) =>
    azAks(cluster, 'approuting update', ['--nginx=Internal'], {
      web_app_routing: { default_nginx_controller: 'Internal' },
    }),
});
