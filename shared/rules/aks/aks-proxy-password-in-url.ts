import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-proxy-password-in-url',
  title: 'Proxy address holds a password',
  severity: 'high',
  target: 'cluster',
  controls: ['nsa:secrets', 'mitre:T1552.001'],
  covers: ['aks-proxy-credentials'],
  risk: 'Whoever may read the cluster in Azure, or any file of a node, reads the password too.',
  remediation: 'Rotate the password, and let the proxy admit the nodes by their network.',
  applies: onAks,
  check(cluster) {
    const { proxyCredentials } = aks(cluster);
    return proxyCredentials.length
      ? { path: ['native', 'proxyCredentials'], message: `${proxyCredentials.join(' and ')} hold a user and password` }
      : undefined;
  },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--http-proxy-config=proxy.json'],
      { http_proxy_config: { http_proxy: 'http://PROXY:3128' } },
      { words: 'Write proxy.json without a user and password.', disruption: 'node-roll' },
    ),
});
