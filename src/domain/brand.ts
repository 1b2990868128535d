declare const brand: unique symbol;

/** A string that came through its parser, so that a meeting id cannot stand where a commitment id belongs. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
