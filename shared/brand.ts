declare const brand: unique symbol;

/** A value that carries its meaning in its type, so that two strings of different meaning cannot be swapped. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
