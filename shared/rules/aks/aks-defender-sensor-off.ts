import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-defender-sensor-off',
  title: 'Defender does not watch the nodes',
  severity: 'high',
  target: 'cluster',
  controls: ['cis-aks:5.1.1', 'nsa:logging', 'mitre:T1562.001'],
  covers: ['aks-defender-profile'],
  risk: 'Crypto miners, reverse shells and escapes from containers go on until somebody happens to look.',
  remediation: 'Enable the Defender sensor, and buy the plan for containers in the subscription.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).securityProfile?.defender?.securityMonitoring?.enabled === true
      ? undefined
      : { path: ['native', 'securityProfile', 'defender'], message: 'the Defender sensor is off' },
  fix: (cluster) =>
    aksFix(
      cluster,
      ['--enable-defender'],
      { microsoft_defender: { log_analytics_workspace_id: 'WORKSPACE_ID' } },
      { words: 'Write the id of your own workspace in place of WORKSPACE_ID.' },
    ),
});
