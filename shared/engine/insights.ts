import type { Cluster } from '../model/cluster.ts';
import type { Violation } from '../model/rule.ts';
import { eks } from './eks.ts';
import { all, Unknown } from './known.ts';

/** Insights of one category that EKS does not call passing; where it could not tell of any, neither can we. */
export function failingInsights(cluster: Cluster, category: string): Violation | undefined {
  const own = all(eks(cluster).insights, 'insights').filter((one) => one.category === category);
  const failing = own.filter(({ insightStatus }) => /^(ERROR|WARNING)$/.test(insightStatus?.status ?? ''));
  const [first] = failing.length ? failing : own;
  const refreshed = first?.lastRefreshTime?.slice(0, 10) ?? 'an unknown day';
  if (!failing.length) {
    const unsure = own.find(({ insightStatus }) => insightStatus?.status !== 'PASSING');
    if (unsure) throw new Unknown(`EKS cannot tell of “${unsure.name}” (${refreshed})`);
    return undefined;
  }
  const gravest = failing.some(({ insightStatus }) => insightStatus?.status === 'ERROR');
  const message = `${failing.map(({ name }) => name).join('; ')} (as of ${refreshed})`;
  return { path: ['native', 'insights'], message, ...(gravest ? { severity: 'high' as const } : {}) };
}
