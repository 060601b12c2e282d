import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

/** Minor release → first patch that no longer follows redirects (CVE-2022-3172); older minors were never mended. */
const mended = new Map([
  [22, 14],
  [23, 11],
  [24, 5],
  [25, 1],
]);

export default defineRule({
  id: 'api-service-may-redirect',
  title: 'Aggregated API server may redirect callers elsewhere',
  severity: 'medium',
  target: 'api-service',
  controls: ['nsa:upgrading'],
  covers: ['apiservice-redirect-cve-2022-3172'],
  risk: 'An aggregated API server can send callers, with their credentials, to a host of its choice (CVE-2022-3172).',
  remediation: 'Upgrade the control plane to a release that no longer follows such redirects.',
  check({ spec }, { server }) {
    if (!spec?.service) return undefined;
    const version = known(server?.version, 'version of the API server');
    const [, minor, patch] = (/^v?1\.(\d+)\.(\d+)/.exec(version) ?? []).map(Number);
    const at = known(minor, 'version of the API server');
    if (at > 25 || (patch ?? 0) >= (mended.get(at) ?? Number.POSITIVE_INFINITY)) return undefined;
    return {
      path: ['spec', 'service'],
      message: `${version} follows redirects of ${spec.service.namespace}/${spec.service.name}`,
    };
  },
});
