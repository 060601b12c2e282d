import type { Resource } from './resources.ts';

/** An answer before it is compressed and sent. */
export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: { readonly [name: string]: string };
}

const qualified = (r: Resource) => (r.group ? `${r.resource}.${r.group}` : r.resource);

/** metav1.Status as the API server sends it with every refusal. */
export function failure(status: number, reason: string, message: string, details?: object, metadata = {}): Answer {
  return json(status, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata,
    status: 'Failure',
    message,
    reason,
    ...(details ? { details } : {}),
    code: status,
  });
}

export const json = (status: number, value: unknown): Answer => ({ status, body: JSON.stringify(value) });
export const text = (status: number, body: string, headers = {}): Answer => ({
  status,
  body: `${body}\n`,
  type: 'text/plain; charset=utf-8',
  headers,
});

export const unauthorized = () => failure(401, 'Unauthorized', 'Unauthorized');
export const pageNotFound = () => text(404, '404 page not found');
export const tooManyRequests = (seconds: number) =>
  text(429, 'Too many requests, please try again later.', { 'retry-after': String(seconds) });
export const serviceUnavailable = () => text(503, 'service unavailable');

export function forbidden(user: string, verb: string, r: Resource, namespace?: string, name?: string): Answer {
  const where = namespace ? `in the namespace "${namespace}"` : 'at the cluster scope';
  const what = name ? `${qualified(r)} "${name}"` : qualified(r);
  return failure(
    403,
    'Forbidden',
    `${what} is forbidden: User "${user}" cannot ${verb} resource "${r.resource}" in API group "${r.group}" ${where}`,
    { ...(name ? { name } : {}), ...(r.group ? { group: r.group } : {}), kind: r.resource },
  );
}

export const forbiddenPath = (user: string, verb: string, path: string) =>
  failure(403, 'Forbidden', `forbidden: User "${user}" cannot ${verb} path "${path}"`, {});

export const notFound = (r: Resource, name: string) =>
  failure(404, 'NotFound', `${qualified(r)} "${name}" not found`, {
    name,
    ...(r.group ? { group: r.group } : {}),
    kind: r.resource,
  });

/** 410 with the token that goes on from the same place in today's state. */
export const expired = (token: string | undefined) =>
  failure(
    410,
    'Expired',
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without ' +
      'the continue parameter, or use the continue token in this response to retrieve the remainder of the results.',
    undefined,
    token === undefined ? {} : { continue: token },
  );
