import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'inline-csi-without-profile',
  title: 'Inline volume of a driver that nobody has weighed',
  severity: 'low',
  target: 'workload',
  needs: ['csidrivers'],
  controls: ['nsa:pod-security', 'mitre:T1611'],
  profiles: ['hardened'],
  risk: "Whoever writes a pod chooses the driver's parameters; without its label Kubernetes takes it for privileged.",
  remediation: 'Add the label security.kubernetes.io/csi-ephemeral-volume-profile to the CSIDriver.',
  snippet: `metadata:
  labels:
    security.kubernetes.io/csi-ephemeral-volume-profile: restricted`,
  check({ podSpec }, { objects }) {
    const index = (podSpec.volumes ?? []).findIndex(
      ({ csi }) =>
        csi &&
        !all(objects.csidrivers, 'csidrivers').some(
          ({ metadata }) =>
            metadata?.name === csi.driver && metadata.labels?.['security.kubernetes.io/csi-ephemeral-volume-profile'],
        ),
    );
    if (index < 0) return undefined;
    return { path: ['volumes', index, 'csi'], message: `${podSpec.volumes?.[index]?.csi?.driver} has no profile` };
  },
});
