import { aksManaged } from '../../engine/fix-aks.ts';
import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { gkeFix } from '../../engine/fix-gke.ts';
import { defineRule } from '../../model/rule.ts';

/** Keys that the clouds themselves set. */
const theirs = /^(aws:|goog-|hidden-)/;

export default defineRule({
  id: 'cluster-tags-missing',
  title: 'Cluster has no tags',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:logging'],
  covers: ['aks-tags', 'eks-cluster-tags', 'gke-labels'],
  profiles: ['hardened'],
  risk: 'Nobody can tell from the cloud’s own list whose cluster it is, and no policy can go by its purpose.',
  remediation: 'Add tags that name the owner and the purpose.',
  check: ({ tags }) =>
    Object.keys(tags).some((key) => !theirs.test(key))
      ? undefined
      : { path: ['tags'], message: 'no tag is set by you' },
  fix: fixFor({ eks: eksFix.tags, gke: gkeFix.tags, aks: aksManaged.tags }),
});
