import { RemoteError } from '../errors.ts';

const root = String.raw`\/subscriptions\/([0-9a-f-]{36})\/resourcegroups\/([^/?#%\\]{1,90})`;
const part = String.raw`[^/?#%\\]{1,260}`;

/**
 * The path of an ARM id that somebody else wrote, in lower case, each segment encoded; `type` is
 * `Microsoft.Network/virtualNetworks/subnets`. RemoteError `failed` for anything that is no such id.
 */
export function armPath(id: string, type: string): string {
  const [space, ...kinds] = type.toLowerCase().split('/');
  const names = kinds.map((kind) => `/${kind}/${part}`).join('');
  const shape = new RegExp(`^${root}/providers/${space?.replaceAll('.', '\\.')}${names}$`);
  const lower = id.toLowerCase();
  if (!shape.test(lower) || /\/\.{1,2}(\/|$)/.test(lower))
    throw new RemoteError(type, 'failed', `${id.slice(0, 120)} is no id of ${type}`);
  return lower
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');
}

/** Text, or undefined for everything else and for ''. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
export const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
export const number = (value: unknown): number | undefined => (Number.isFinite(value) ? (value as number) : undefined);
/** The texts of a list; [] for anything else. */
export const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
/** The members of an object; none of anything else. */
export const fields = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [name: string]: unknown }) : {};
export const entries = (value: unknown): readonly { readonly [name: string]: unknown }[] =>
  Array.isArray(value) ? value.map(fields) : [];
