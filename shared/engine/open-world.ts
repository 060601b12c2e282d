import type { Rule, Target, Targets, Violation } from '../model/rule.ts';
import { facts, type Kind, type Snapshot } from '../model/snapshot.ts';
import { all, isUnread, Unknown } from './known.ts';
import { needsOf } from './targets.ts';

/** How a rule judges each of its subjects. An Unknown is returned where it can be: thrown, it costs more than the rule. */
export type Look = (rule: Rule) => (value: Targets[Target]) => Violation | Unknown | undefined;

const openWorld = 'open-world';
const isOpen = ({ gaps }: Snapshot) => gaps.some(({ why }) => why === openWorld);

/** The snapshot as if the files were all that the cluster holds: their subjects are judged, every one. */
export function closed(snapshot: Snapshot): Snapshot {
  return isOpen(snapshot) ? { ...snapshot, gaps: snapshot.gaps.filter(({ why }) => why !== openWorld) } : snapshot;
}

/** Files hold no cloud's settings and no nodes. */
export function onlyInSweeps({ target, needs = [] }: Rule): boolean {
  const wanted = [...needsOf(target), ...needs];
  return wanted.some((need) => need === 'nodes' || (need !== 'documents' && facts.some((fact) => fact === need)));
}

/** Whether files can answer it at all. */
export const judgedInCheck = (rule: Rule): boolean => !onlyInSweeps(rule) && (rule.modes?.includes('check') ?? true);

/**
 * In an open world, what the subject itself says decides; what it needs of other objects counts only where objects of the
 * files change the verdict, for then no further object turns it back. An absent object proves nothing: unknown.
 */
export function lookInto(snapshot: Snapshot, whole: Snapshot): Look {
  if (!isOpen(snapshot)) return (rule) => (value) => rule.check(value, whole);
  const worlds = new Map<string, { readonly hidden: Snapshot; readonly empty: Snapshot }>();
  const worldsOf = ({ target, needs = [] }: Rule) => {
    const key = [target, ...needs].join();
    const known = worlds.get(key);
    if (known) return known;
    const own = needsOf(target).map((need) => [need, whole.objects[need as keyof Snapshot['objects']]] as const);
    const none = Object.keys(whole.objects).map((kind) => [kind, []] as const);
    const made = {
      hidden: {
        ...whole,
        gaps: snapshot.gaps,
        objects: Object.defineProperties(Object.fromEntries(own), unread(needs)),
      },
      empty: { ...whole, objects: { ...Object.fromEntries(none), ...Object.fromEntries(own) } },
    };
    worlds.set(key, made);
    return made;
  };
  return (rule) => {
    const { hidden, empty } = worldsOf(rule);
    const moved = (rule.needs ?? []).some((need) => whole.objects[need as Kind]?.length);
    return (value) => {
      try {
        return rule.check(value, hidden);
      } catch (error) {
        if (!(error instanceof Unknown)) throw error;
        // Not for want of other objects: they would not help.
        if (!isUnread(error)) throw error;
      }
      if (!moved) return unproven;
      const found = rule.check(value, whole);
      if (!!found !== !!rule.check(value, empty)) return found;
      return unproven;
    };
  };
}

/** Whoever looks for them, even by `?? []`, learns that nobody read them. */
const unread = (needs: Rule['needs'] = []): PropertyDescriptorMap =>
  Object.fromEntries(needs.map((need) => [need, { get: () => all(undefined, need) }]));

const unproven = new Unknown('files do not show all that the cluster holds (open-world); --complete says that they do');
