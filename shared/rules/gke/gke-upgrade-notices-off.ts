import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, words } from '../../engine/gke.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-upgrade-notices-off',
  title: 'Nobody is told of security bulletins',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:upgrading'],
  covers: ['gke-upgrade-notifications'],
  profiles: ['hardened'],
  risk: 'Bulletins and upgrades are known to whoever happens to look.',
  remediation: 'Enable notifications to a Pub/Sub topic, security bulletins included.',
  applies: onGke,
  check(cluster) {
    const { enabled, topic, filter } = gke(cluster).notificationConfig?.pubsub ?? {};
    const path = ['native', 'notificationConfig', 'pubsub'];
    if (!enabled || !topic) return { path, message: 'no topic is set' };
    const kinds = words(filter?.eventType ?? [], 'eventType');
    return kinds.length && !kinds.includes('SECURITY_BULLETIN_EVENT')
      ? { path: [...path, 'filter'], message: 'security bulletins are filtered out' }
      : undefined;
  },
  fix(cluster) {
    const topic = `projects/${cluster.ref.account}/topics/gke-notices`;
    return clusterFix(cluster, [`--notification-config=pubsub=ENABLED,pubsub-topic=${topic}`], {
      notification_config: { pubsub: { enabled: true, topic } },
    });
  },
});
