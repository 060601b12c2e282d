import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const day = 86_400_000;

export default defineRule({
  id: 'eks-certificate-authority-expiring',
  title: 'Certificate authority of the cluster ends soon',
  severity: 'high',
  target: 'cluster',
  needs: ['certificate-authorities'],
  controls: ['nsa:authentication', 'mitre:T1557'],
  covers: ['eks-ca-expiring'],
  risk: 'On that day no node, no pod and no kubectl trusts the API server any more.',
  remediation: 'Rotate the certificate authority and bring the new one to every kubeconfig before the date.',
  applies: onEks(),
  check(cluster, { takenAt }) {
    const authorities = all(eks(cluster).certificateAuthorities, 'certificate authorities');
    const path = ['native', 'certificateAuthorities'];
    const stuck = authorities.find(({ distributionStatus }) => distributionStatus === 'FAILED');
    if (stuck) return { path, message: `the new authority ${stuck.id} did not reach every part of the cluster` };
    const used = authorities.filter(({ signingStatus }) => signingStatus === 'IN_USE');
    const ends = used.map(({ validity }) => Date.parse(known(validity?.notAfter, 'the end of the authority')));
    const days = Math.floor(
      (Math.min(...known(ends.length ? ends : undefined, 'the authority in use')) - Date.parse(takenAt)) / day,
    );
    if (days > 180) return undefined;
    return { path, message: `it ends in ${days} days`, severity: days > 60 ? 'medium' : 'high' };
  },
  fix: () =>
    awsFix({
      words: 'Create a new certificate authority for the cluster, let EKS distribute it, then activate it.',
      reference: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCertificateAuthority.html',
    }),
});
