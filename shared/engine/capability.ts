/** A capability as the kernel calls it: runtimes read names in any case, with or without the prefix. */
export const capability = (name: string) => name.toUpperCase().replace(/^CAP_/, '');

/** The name stands for the capability: as itself, or as ALL. */
export const adds = (name: string, wanted: string) => [wanted, 'ALL'].includes(capability(name));
