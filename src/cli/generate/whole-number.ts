import { InvalidArgumentError } from 'commander'

/** Reads a flag's whole number, digits only. */
export function wholeNumber(name: string, least: number, most: number) {
  return (text: string): number => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || number < least || number > most)
      throw new InvalidArgumentError(`${name} is a whole number from ${least} to ${most}`)
    return number
  }
}
