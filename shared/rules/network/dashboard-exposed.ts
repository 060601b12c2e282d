import { openToWorld } from '../../engine/cidr.ts';
import { defineRule } from '../../model/rule.ts';

const dashboards = new Set(
  `argo-server argo-workflows-server argocd-server grafana headlamp jenkins jupyterhub kiali kubernetes-dashboard kubeapps
  kubecost-cost-analyzer longhorn-frontend minio-console pgadmin phpmyadmin polaris-dashboard portainer prometheus
  prometheus-server rancher sonarqube weave-scope-app`.split(/\s+/),
);
const nameLabels = ['app.kubernetes.io/name', 'k8s-app', 'app'];
/** How the three clouds keep a load balancer inside: settings that they obey, not claims. */
const internal: readonly (readonly [annotation: string, value: string])[] = [
  ['service.beta.kubernetes.io/aws-load-balancer-scheme', 'internal'],
  ['networking.gke.io/load-balancer-type', 'Internal'],
  ['service.beta.kubernetes.io/azure-load-balancer-internal', 'true'],
];

export default defineRule({
  id: 'dashboard-exposed',
  title: 'Administration interface is exposed',
  severity: 'high',
  target: 'service',
  controls: ['nsa:network-separation', 'mitre:T1133'],
  covers: ['sensitive-interface-exposed'],
  risk: 'Consoles hold wide rights and weak logins; whoever opens one acts with its service account.',
  remediation: 'Change the Service to ClusterIP; reach it by port-forward or a proxy that asks for a login.',
  check({ metadata, spec }) {
    const names = [metadata?.name, ...nameLabels.map((label) => spec?.selector?.[label])];
    const name = names.find((one) => one !== undefined && dashboards.has(one));
    if (!name || (spec?.type !== 'LoadBalancer' && spec?.type !== 'NodePort')) return undefined;
    const inside = internal.some(([annotation, value]) => metadata?.annotations?.[annotation] === value);
    const narrow = spec.loadBalancerSourceRanges?.length && !openToWorld(spec.loadBalancerSourceRanges);
    const closed = spec.type === 'NodePort' || inside || narrow;
    const message = `${name} is served by a ${spec.type}`;
    return { path: ['spec', 'type'], message, ...(closed ? { severity: 'medium' as const } : {}) };
  },
});
