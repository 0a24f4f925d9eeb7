/**
 * The only home of functions whose last bit an engine may choose. Golden values in the tests notice an engine that
 * computes them otherwise, before a fingerprint does.
 */
export const exp = (x: number): number => Math.exp(x)
export const ln = (x: number): number => Math.log(x)
export const sqrt = (x: number): number => Math.sqrt(x)
export const sin = (x: number): number => Math.sin(x)
export const cos = (x: number): number => Math.cos(x)
