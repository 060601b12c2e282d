import { dashboardNamed, dashboardRun } from '../../engine/dashboards.ts';
import { exposureOf } from '../../engine/exposure.ts';
import { workloadsIn } from '../../engine/network.ts';
import { templateKinds } from '../../engine/owners.ts';
import { hasPairs } from '../../engine/selector.ts';
import { defineRule } from '../../model/rule.ts';

const nameLabels = ['app.kubernetes.io/name', 'k8s-app', 'app'];

export default defineRule({
  id: 'dashboard-exposed',
  title: 'Administration interface is exposed',
  severity: 'high',
  target: 'service',
  needs: ['pods', ...templateKinds],
  controls: ['nsa:network-separation', 'mitre:T1133'],
  covers: ['sensitive-interface-exposed'],
  risk: 'Consoles hold wide rights and weak logins; whoever opens one acts with its service account.',
  remediation: 'Change the Service to ClusterIP; reach it by port-forward or a proxy that asks for a login.',
  snippet: 'type: ClusterIP',
  check(service, snapshot) {
    const { metadata, spec } = service;
    if (spec?.type !== 'LoadBalancer' && spec?.type !== 'NodePort') return undefined;
    const selector = spec.selector ?? {};
    const named = dashboardNamed([metadata?.name, ...nameLabels.map((label) => selector[label])]);
    const behind = (workloadsIn(snapshot).get(metadata?.namespace ?? '') ?? []).filter(
      ({ podMeta }) => Object.keys(selector).length > 0 && hasPairs(selector, podMeta.labels),
    );
    const run = behind.flatMap((workload) => dashboardRun(workload) ?? [])[0];
    const name = run?.product ?? named;
    if (!name) return undefined;
    const open = spec.type === 'LoadBalancer' && exposureOf(service, snapshot)?.reach === 'public';
    const without = run?.open ? `, without a login (${run.open})` : '';
    const severity = open ? (run?.open ? 'critical' : 'high') : 'medium';
    return { path: ['spec', 'type'], message: `${name} is served by a ${spec.type}${without}`, severity };
  },
});
