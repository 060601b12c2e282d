import rule from '../../../shared/rules/volumes/inline-csi-without-profile.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (driver?: string, profile?: string) => ({
  deployments: [deployment({ ...goodPod, volumes: driver ? [{ name: 'v', csi: { driver } }] : [] })],
  csidrivers: [
    {
      metadata: {
        name: 'd',
        labels: profile ? { 'security.kubernetes.io/csi-ephemeral-volume-profile': profile } : {},
      },
      spec: {},
    },
  ],
});

testObjectRule(rule, {
  pass: [of(), of('d', 'restricted'), of('d', 'privileged')],
  fail: [of('d'), of('other', 'restricted')],
  unknown: [{ ...of('d'), csidrivers: undefined }],
});
