/**
 * The file of a thread or process of ours, beside the module whose `import.meta.url` is given: TypeScript in a checkout,
 * JavaScript in the package. `path` is written without its ending.
 */
export function scriptBeside(path: string, url: string): URL {
  return new URL(path + (url.endsWith('.ts') ? '.ts' : '.js'), url)
}
