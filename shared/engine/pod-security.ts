import type { ControlId } from '../frameworks/index.ts';
import type { Rule, Target, Targets } from '../model/rule.ts';
import type { Kind, Kinds, Snapshot } from '../model/snapshot.ts';
import { all, Unknown } from './known.ts';
import { subjectsOf } from './targets.ts';
import { everyWorkload } from './workloads.ts';

export const levels = ['privileged', 'baseline', 'restricted'] as const;
export type Level = (typeof levels)[number];
type Mode = 'enforce' | 'warn' | 'audit';
const rank = (level: Level | undefined): number => levels.indexOf(level ?? 'privileged');

/** What a namespace asks Pod Security admission for in one mode: by its label alone; a word that is no level is none. */
export function labelled({ metadata }: Kinds['namespaces'], mode: Mode) {
  const { labels = {} } = metadata ?? {};
  const level = labels[`pod-security.kubernetes.io/${mode}`];
  return {
    level: levels.find((one) => one === level),
    version: labels[`pod-security.kubernetes.io/${mode}-version`] ?? 'latest',
  };
}

/** The namespace holds its pods at least to this level. */
export const enforces = (namespace: Kinds['namespaces'], level: Level): boolean =>
  rank(labelled(namespace, 'enforce').level) >= rank(level);

/** `enforces baseline (v1.31), warns restricted`. */
export function levelsTold(namespace: Kinds['namespaces']): string {
  const said = (['enforce', 'warn', 'audit'] as const).flatMap((mode) => {
    const { level, version } = labelled(namespace, mode);
    return level ? [`${mode}s ${level}${version === 'latest' ? '' : ` (${version})`}`] : [];
  });
  return said.length ? said.join(', ') : 'enforces no level';
}

/** What runs in a namespace against the two levels: `Kind/name (rule)`, those of baseline stand in the way of both. */
export interface Standing {
  readonly baseline: readonly string[];
  readonly restricted: readonly string[];
}
const none: Standing = { baseline: [], restricted: [] };
const cited = (controls: readonly ControlId[]) =>
  (['baseline', 'restricted'] as const).find((level) => controls.some((id) => id.startsWith(`pss:${level}/`)));

type Judged = ReadonlyMap<string, Standing> | Unknown;
const held = new WeakMap<Snapshot, Judged>();

/** What stands in the way in this namespace, by the rules that cite the Pod Security Standards. Throws Unknown. */
export function standingIn(namespace: string, snapshot: Snapshot, rules: readonly Rule[]): Standing {
  const known = held.get(snapshot) ?? judged(snapshot, rules);
  held.set(snapshot, known);
  if (known instanceof Unknown) throw known;
  return known.get(namespace) ?? none;
}

function judged(snapshot: Snapshot, rules: readonly Rule[]): Judged {
  const found = new Map<string, { baseline: string[]; restricted: string[] }>();
  try {
    everyWorkload(snapshot);
    for (const rule of rules) {
      const level = cited(rule.controls);
      const aboutPods = rule.target === 'workload' || rule.target === 'container';
      if (!level || !aboutPods || rule.applies?.(snapshot)) continue;
      for (const need of rule.needs ?? []) all(snapshot.objects[need as Kind] as readonly unknown[] | undefined, need);
      for (const { value, workload, resource } of subjectsOf(rule.target, snapshot) ?? []) {
        if (!workload || !rule.check(value as Targets[Target], snapshot)) continue;
        const standing = found.get(workload.namespace) ?? { baseline: [], restricted: [] };
        found.set(workload.namespace, standing);
        const at = `${resource.kind}/${resource.name} (${rule.id})`;
        if (!standing[level].includes(at)) standing[level].push(at);
      }
    }
  } catch (error) {
    if (error instanceof Unknown) return error;
    throw error;
  }
  return found;
}

/** The highest level that nothing which runs there breaks. */
export function couldEnforce({ baseline, restricted }: Standing): Level {
  if (baseline.length) return 'privileged';
  return restricted.length ? 'baseline' : 'restricted';
}

/** `restricted could be enforced today`, or what stands in the way of the level. */
export function wayTo(level: 'baseline' | 'restricted', standing: Standing): string {
  const obstacles = level === 'baseline' ? standing.baseline : [...standing.baseline, ...standing.restricted];
  if (!obstacles.length) return `${couldEnforce(standing)} could be enforced today`;
  const more = obstacles.length > 3 ? ` and ${obstacles.length - 3} more` : '';
  return `in the way of ${level}: ${obstacles.slice(0, 3).join(', ')}${more}`;
}
