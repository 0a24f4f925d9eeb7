/** The front door of names: what lists, facts and the command line call. All of it also runs in a browser. */

export { createDistanceIndex, type DistanceIndex } from './distance-index.ts'
export { readIdentifier, registerLetter } from './identifiers.ts'
export { isMatch, MATCH_MIN, matchNames, matchRead, type NameMatch } from './match-names.ts'
export { matchParties, type PartyDescription, type PartyMatch } from './match-parties.ts'
export { createNameIndex, type NameFound, type NameIndex } from './name-index.ts'
export { plainText } from './plain-text.ts'
export { type Name, type NameKind, readName } from './read-name.ts'
export { SHARED_WORDS } from './vocabulary.ts'
