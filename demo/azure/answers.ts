/** What an emulated service says; `operation` in the words of the table of calls. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly operation?: string;
}

/** Error bodies as Resource Manager words them. */
export const armError = (status: number, code: string, message: string, headers?: Answer['headers']): Answer => ({
  status,
  body: { error: { code, message } },
  ...(headers && { headers }),
});

export const authorizationFailed = (client: string, object: string, action: string, scope: string): Answer =>
  armError(
    403,
    'AuthorizationFailed',
    `The client '${client}' with object id '${object}' does not have authorization to perform action '${action}' over ` +
      `scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

export const resourceNotFound = (group: string, name: string): Answer =>
  armError(
    404,
    'ResourceNotFound',
    `The Resource 'Microsoft.ContainerService/managedClusters/${name}' under resource group '${group}' was not found. ` +
      'For more details please go to https://aka.ms/ARMResourceNotFoundFix',
  );

export const subscriptionNotFound = (id: string): Answer =>
  armError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);

export const tooManyRequests = (seconds: number): Answer =>
  armError(
    429,
    'TooManyRequests',
    `The request is being throttled as the limit has been reached. Please try again after '${seconds}' seconds.`,
    { 'retry-after': String(seconds) },
  );

export const notRegistered = (subscription: string, namespace: string): Answer =>
  armError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription '${subscription}' is not registered to use namespace '${namespace}'. ` +
      'See https://aka.ms/rps-not-found for how to register subscriptions.',
  );
