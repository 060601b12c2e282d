export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: { readonly [name: string]: string };
}

export const answerJson = (status: number, value: unknown, headers?: Answer['headers']): Answer => ({
  status,
  body: JSON.stringify(value),
  ...(headers ? { headers } : {}),
});

const words: { readonly [status: number]: string } = {
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

/** A google.rpc.Status in JSON, with ErrorInfo where the real services give one. */
function failure(code: number, message: string, info?: { reason: string; metadata: object }): Answer {
  const details = info
    ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', domain: 'googleapis.com', ...info }]
    : [{ '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId: '0x1d2c3b4a59687f6e' }];
  return answerJson(code, { error: { code, message, status: words[code], details } });
}

export const unauthenticated = () =>
  failure(401, 'Request had invalid authentication credentials.', {
    reason: 'ACCESS_TOKEN_TYPE_UNSUPPORTED',
    metadata: { service: 'container.googleapis.com' },
  });
export const denied = (permission: string, on: string) =>
  failure(403, `Required "${permission}" permission(s) for "${on}".`);
/** `consumer`: the project, by number or id, in which the service is off; not always the one that was asked about. */
export const serviceDisabled = (consumer: string, service = 'container.googleapis.com') =>
  failure(403, `${service} has not been used in project ${consumer} before or it is disabled.`, {
    reason: 'SERVICE_DISABLED',
    metadata: { service, consumer: `projects/${consumer}` },
  });
export const notFound = (what: string) => failure(404, `Not found: ${what}.`);
export const throttled = () =>
  failure(429, 'Quota exceeded for quota metric "All requests" of service "container.googleapis.com".', {
    reason: 'RATE_LIMIT_EXCEEDED',
    metadata: { service: 'container.googleapis.com' },
  });
export const unavailable = () => failure(503, 'The service is currently unavailable.');
