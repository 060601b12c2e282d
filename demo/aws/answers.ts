import { randomUUID } from 'node:crypto';
import { escaped, protocolOf } from './protocol.ts';

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

const requestId = () => ({ 'x-amzn-requestid': randomUUID() });
const namespaces: { readonly [service: string]: string } = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
  autoscaling: 'http://autoscaling.amazonaws.com/doc/2011-01-01/',
  elasticloadbalancing: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  ec2: 'http://ec2.amazonaws.com/doc/2016-11-15/',
};

/** A JSON answer of a REST or JSON 1.1 service. */
export function json(value: unknown, status = 200, headers = {}): Answer {
  const all = { 'content-type': 'application/json', ...requestId(), ...headers };
  return { status, headers: all, body: JSON.stringify(value) };
}

/** An answer of the query protocol, or of EC2’s own: the result of an action, values escaped. */
export function xml(service: string, action: string, result: string): Answer {
  const id = randomUUID();
  const inner =
    service === 'ec2'
      ? `${element('requestId', id)}${result}`
      : `<${action}Result>${result}</${action}Result><ResponseMetadata>${element('RequestId', id)}</ResponseMetadata>`;
  const body = `<${action}Response xmlns="${namespaces[service]}">${inner}</${action}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id }, body };
}

export const element = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`;

/** A failure in the service's own clothes: XML, `__type` in JSON, or a header. */
export function failure(service: string, status: number, code: string, message: string, more = {}): Answer {
  const headers = { 'content-type': 'text/xml', ...requestId() };
  switch (protocolOf(service)) {
    case 'query': {
      const error = `<Error>${element('Type', 'Sender')}${element('Code', code)}${element('Message', message)}</Error>`;
      const body = `<ErrorResponse xmlns="${namespaces[service]}">${error}${element('RequestId', randomUUID())}</ErrorResponse>`;
      return { status, headers, body };
    }
    case 'ec2': {
      const error = `<Errors><Error>${element('Code', code)}${element('Message', message)}</Error></Errors>`;
      return { status, headers, body: `<Response>${error}${element('RequestID', randomUUID())}</Response>` };
    }
    case 'json':
      return json({ __type: code, Message: message, message, ...more }, 400);
    case 'rest':
      return json({ message, ...more }, status, { 'x-amzn-errortype': code });
  }
}

/** What IAM says when nothing allows it. */
export function denied(service: string, user: string, action: string, resource: string, because?: string): Answer {
  const reason = because ?? `because no identity-based policy allows the ${action} action`;
  const on = resource === '*' ? '' : ` on resource: ${resource}`;
  const message = `User: ${user} is not authorized to perform: ${action}${on} ${reason}`;
  const codes = { ec2: 'UnauthorizedOperation', query: 'AccessDenied' } as const;
  const protocol = protocolOf(service);
  const code = protocol === 'ec2' || protocol === 'query' ? codes[protocol] : 'AccessDeniedException';
  return failure(service, 403, code, message);
}

export function notFound(service: string): Answer {
  const protocol = protocolOf(service);
  return protocol === 'ec2' || protocol === 'query'
    ? failure(service, 400, 'InvalidAction', 'Could not find operation for this version')
    : failure(service, 404, 'UnknownOperationException', 'The requested operation is not known to the service.');
}

/** The ways in which AWS says slower. */
export function slower(service: string, turn: number): Answer {
  switch (protocolOf(service)) {
    case 'ec2':
      return failure(service, 503, 'RequestLimitExceeded', 'Request limit exceeded.');
    case 'query':
      return failure(service, 400, 'Throttling', 'Rate exceeded');
    case 'json':
      return failure(service, 400, 'ThrottlingException', 'Rate exceeded');
    case 'rest':
      return turn % 2
        ? failure(service, 429, 'TooManyRequestsException', 'Too Many Requests')
        : failure(service, 400, 'ThrottlingException', 'Rate exceeded');
  }
}

/** Two at a time, whatever was asked for; the token is the place to go on from. */
export function page<T>(items: readonly T[], token: unknown, size = 2) {
  const from = typeof token === 'string' && token ? Number(Buffer.from(token, 'base64url').toString()) : 0;
  const nextToken = from + size < items.length ? Buffer.from(String(from + size)).toString('base64url') : undefined;
  return { items: items.slice(from, from + size), nextToken };
}
