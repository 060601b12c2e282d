/** T as JSON carries it: dates are ISO strings, generated `_from` is `from`, functions and class identity are gone. */
export type Wire<T> = T extends Date
  ? string
  : T extends (...args: never[]) => unknown
    ? never
    : T extends readonly (infer U)[]
      ? readonly Wire<U>[]
      : T extends object
        ? { readonly [K in keyof T as WireKey<K>]: Wire<T[K]> }
        : T;

type WireKey<K> = K extends `_${infer Name}` ? Name : K;
