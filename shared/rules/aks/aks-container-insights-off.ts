import { addon, onAks } from '../../engine/aks.ts';
import { azAks } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-container-insights-off',
  title: 'Logs of containers are not collected',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:logging', 'mitre:T1562.008'],
  covers: ['aks-container-insights'],
  risk: 'What a container wrote is lost when it ends, and with it the traces of a break-in.',
  remediation: 'Enable container insights with a workspace of your own.',
  applies: onAks,
  check(cluster) {
    const agent = addon(cluster, 'omsagent');
    const path = ['native', 'addonProfiles', 'omsagent'];
    if (!agent?.enabled) return { path, message: 'the monitoring add-on is off' };
    return agent.workspace ? undefined : { path, message: 'the monitoring add-on names no workspace' };
  },
  fix: (cluster) =>
    azAks(
      cluster,
      'enable-addons',
      ['--addons=monitoring'],
      { oms_agent: { log_analytics_workspace_id: 'WORKSPACE_ID' } },
      { words: 'Write the id of your own workspace in place of WORKSPACE_ID.' },
    ),
});
