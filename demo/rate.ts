export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A token bucket a key, as the clouds throttle: true = there was a token. */
export function buckets({ burst, perSecond }: Rate): (key: string) => boolean {
  const held = new Map<string, { tokens: number; at: number }>();
  return (key) => {
    const now = Date.now();
    const bucket = held.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond);
    const given = tokens >= 1;
    held.set(key, { tokens: given ? tokens - 1 : tokens, at: now });
    return given;
  };
}
