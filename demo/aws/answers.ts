import { randomUUID } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

const requestId = () => ({ 'x-amzn-requestid': randomUUID() });

/** A JSON answer of a REST or JSON 1.1 service. */
export function json(value: unknown, status = 200, headers = {}): Answer {
  const all = { 'content-type': 'application/json', ...requestId(), ...headers };
  return { status, headers: all, body: JSON.stringify(value) };
}

/** An STS answer: the result of an action, values escaped. */
export function xml(action: string, result: string): Answer {
  const id = randomUUID();
  const body = `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id }, body };
}

export const element = (name: string, text: string) =>
  `<${name}>${text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)}</${name}>`;

/** A failure in the service's own clothes: XML for STS, `__type` for Organizations, a header for the others. */
export function failure(service: string, status: number, code: string, message: string, more = {}): Answer {
  if (service === 'sts') {
    const error = `<Error>${element('Type', 'Sender')}${element('Code', code)}${element('Message', message)}</Error>`;
    const body = `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${error}${element('RequestId', randomUUID())}</ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml', ...requestId() }, body };
  }
  if (service === 'organizations') return json({ __type: code, Message: message, ...more }, 400);
  return json({ message, ...more }, status, { 'x-amzn-errortype': code });
}

/** What IAM says when nothing allows it. */
export function denied(service: string, user: string, action: string, resource: string, because?: string): Answer {
  const reason = because ?? `because no identity-based policy allows the ${action} action`;
  const on = resource === '*' ? '' : ` on resource: ${resource}`;
  const message = `User: ${user} is not authorized to perform: ${action}${on} ${reason}`;
  return failure(service, 403, service === 'sts' ? 'AccessDenied' : 'AccessDeniedException', message);
}

export function notFound(service: string): Answer {
  return service === 'sts'
    ? failure(service, 400, 'InvalidAction', 'Could not find operation for version 2011-06-15')
    : failure(service, 404, 'UnknownOperationException', 'The requested operation is not known to the service.');
}

/** Two at a time, whatever was asked for; the token is the place to go on from. */
export function page<T>(items: readonly T[], token: string | null | undefined, size = 2) {
  const from = token ? Number(Buffer.from(token, 'base64url').toString()) : 0;
  const nextToken = from + size < items.length ? Buffer.from(String(from + size)).toString('base64url') : undefined;
  return { items: items.slice(from, from + size), nextToken };
}
