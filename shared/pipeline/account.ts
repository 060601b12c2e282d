import { gapFrom } from '../cloud/calls.ts';
import { evaluate } from '../engine/evaluate.ts';
import { RemoteError } from '../errors.ts';
import type { AccountScan, AccountUnit, Roll } from '../model/report.ts';
import { type Fact, facts, type Gap, type Snapshot } from '../model/snapshot.ts';
import { callsOf } from './counted.ts';
import type { World } from './world.ts';

/** What is judged once a run beside the clusters: each account, and each of its AWS regions that holds a cluster. */
export function unitsOf({ accounts, clusters }: Pick<Roll, 'accounts' | 'clusters'>): AccountUnit[] {
  return accounts
    .filter(({ provider }) => provider !== 'kubeconfig')
    .flatMap((account) => {
      const own = clusters.filter((ref) => ref.provider === account.provider && ref.account === account.id);
      const regions = account.provider === 'eks' ? [...new Set(own.map(({ region }) => region))].sort() : [];
      return [{ account }, ...regions.map((region) => ({ account, region }))];
    });
}

/** Reads what rules want to know of an account, or of one region of it, and judges it. What was refused is a gap. */
export async function scanAccount(world: World, run: string, unit: AccountUnit): Promise<AccountScan> {
  const { account, region } = unit;
  const target = region === undefined ? 'account' : 'region';
  const rules = world.rules.filter((rule) => rule.target === target);
  const needs = new Set<string>(rules.flatMap((rule) => rule.needs ?? []));
  const wanted = new Set<Fact>(facts.filter((fact) => needs.has(fact)));
  const provider = world.providers.get(account.provider);
  const gaps: Gap[] = [];
  let told: Snapshot['account'] = unit;
  if (wanted.size && provider?.describeAccount)
    try {
      const answer = await provider.describeAccount(account, region, wanted);
      told = answer.account;
      gaps.push(...answer.gaps);
    } catch (error) {
      world.signal.throwIfAborted();
      const failed =
        error instanceof RemoteError
          ? error
          : new RemoteError(`describe ${account.id}`, 'failed', `kubesweep failed on it: ${String(error)}`);
      gaps.push(...[...wanted].map((what) => gapFrom(failed, what)));
    }
  const { expected } = world.config;
  const takenAt = world.now().toISOString();
  const snapshot: Snapshot = {
    ...{ origin: unit, takenAt, expected, account: told, objects: {}, gaps, samples: [], notServed: [] },
  };
  const judged = evaluate(snapshot, rules, world.severities);
  return { run, ...unit, ...judged, gaps, calls: callsOf(world, account.provider) };
}
