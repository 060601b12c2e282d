import type { LabelSelector } from '../model/custom.ts';
import { Unknown } from './known.ts';

type Labels = { readonly [key: string]: string } | undefined;

/** As Kubernetes matches: all pairs and all expressions must hold, an empty selector matches all, an absent one nothing. */
export function selects(selector: LabelSelector | undefined, labels: Labels = {}): boolean {
  if (!selector) return false;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (!hasPairs(matchLabels, labels)) return false;
  return matchExpressions.every(({ key, operator, values = [] }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    switch (operator) {
      case 'In':
        return value !== undefined && values.includes(value);
      case 'NotIn':
        return value === undefined || !values.includes(value);
      case 'Exists':
        return value !== undefined;
      case 'DoesNotExist':
        return value === undefined;
      default:
        throw new Unknown(`${operator} is no operator of a label selector`);
    }
  });
}

/** A plain map, as Services and ReplicationControllers have it. */
export function hasPairs(wanted: { readonly [key: string]: string }, labels: Labels = {}): boolean {
  return Object.entries(wanted).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

/** It asks for nothing and so matches everything. */
export const isEmpty = ({ matchLabels, matchExpressions }: LabelSelector): boolean =>
  !Object.keys(matchLabels ?? {}).length && !matchExpressions?.length;
