import { parse } from 'yaml';

const maxLength = 100_000;

/** An add-on’s configurationValues, which EKS takes as JSON or YAML; undefined where they are neither, or no map. */
export function configurationOf(text: string | undefined): { readonly [name: string]: unknown } | undefined {
  if (!text?.trim()) return {};
  if (text.length > maxLength) return undefined;
  try {
    const value: unknown = parsed(text);
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value) ? (value as { [name: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text, { maxAliasCount: 10, logLevel: 'error' });
  }
}
