/** The name of a file without folders and ending, for numbers that stand in where a message gives none. */
export function stemOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 40) || 'file'
}
