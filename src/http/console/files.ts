/** A file of the built console, read once when the server starts. */
export type ConsoleFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name changes with its content, so a browser may keep it for ever. */
  readonly immutable: boolean
}

/** Files by their path from the top, `/assets/index-1a2b3c.js`; the page itself is `/`. */
export type ConsoleFiles = ReadonlyMap<string, ConsoleFile>

/** The file of a path. Views are told apart behind the `#`, which never reaches a server: only exact paths are answered. */
export function serveFile(files: ConsoleFiles, path: string): Response | null {
  const file = files.get(path)
  if (file === undefined) return null
  return new Response(file.bytes, {
    headers: {
      'content-type': file.type,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  })
}
