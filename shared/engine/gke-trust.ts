import type { GkeBinding } from '../model/gke.ts';

const acting =
  /^roles\/(owner|editor|iam\.(workloadIdentityUser|serviceAccount(TokenCreator|User|Admin|KeyAdmin|OpenIdTokenCreator)))$/;
const many = /^(allUsers|allAuthenticatedUsers)$|^principalSet:.*\/(\*|kubernetes\.cluster\/.*|namespace\/.*)$/;
/** The first binding by which more than one subject may act as a service account. */
export const wideBinding = (bindings: readonly GkeBinding[]): GkeBinding | undefined =>
  bindings.find(({ role, members }) => acting.test(role) && members.some((member) => many.test(member)));
