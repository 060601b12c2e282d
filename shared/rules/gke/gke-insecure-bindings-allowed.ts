import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-insecure-bindings-allowed',
  title: 'Roles may be bound to anonymous or to all callers',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-gke:4.1.8', 'cis-gke:4.1.9', 'cis-gke:4.1.10', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['gke-rbac-insecure-bindings', 'R104'],
  risk: 'On GKE everybody with a Google account counts as authenticated: a role bound to that group belongs to the world.',
  remediation: 'Disable bindings to system:anonymous, system:unauthenticated and system:authenticated.',
  applies: onGke,
  check(cluster) {
    const config = gke(cluster).rbacBindingConfig;
    const open = [
      ...(config?.enableInsecureBindingSystemAuthenticated === false ? [] : ['system:authenticated']),
      ...(config?.enableInsecureBindingSystemUnauthenticated === false ? [] : ['system:unauthenticated']),
    ];
    const message = `bindings to ${open.join(' and ')} are not refused`;
    return open.length ? { path: ['native', 'rbacBindingConfig'], message } : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--no-enable-insecure-binding-system-authenticated', '--no-enable-insecure-binding-system-unauthenticated'],
      {
        rbac_binding_config: {
          enable_insecure_binding_system_authenticated: false,
          enable_insecure_binding_system_unauthenticated: false,
        },
      },
    ),
});
