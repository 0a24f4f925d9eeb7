import { type Import, importsOf } from './imports.ts'
import { type Finding, roomOf, type Source } from './source.ts'

/** A room may import from itself and from rooms on earlier lines. Source: design, section 2. */
export const FLOORS = [
  ['kernel'],
  ['domain'],
  ['wire', 'agreement', 'exchange', 'risk', 'generate', 'interop', 'report'],
  ['store'],
  ['port'],
  ['sim', 'http', 'scale'],
  ['cli'],
] as const

/** Rooms further down that a room still has no business with, and what it does instead. */
const CLOSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  port: {
    generate: 'a filing handed to port.file',
    interop: 'a document parsed by cli or sim',
    report: 'the journal',
  },
  http: {
    generate: 'a public method of the port',
    risk: 'a RuleBench handed in by cli',
    store: 'a public method of the port',
  },
}

/** What the browser may see of the rest; `http/schemas` is the one file of http it knows. */
const SEEN_BY_WEB = /^src\/(?:web|domain|kernel|risk)\/|^src\/http\/schemas(?:\.ts$|\/)/

/** Unknown rooms, and imports that go up or sideways. */
export function checkFloors(sources: readonly Source[]): readonly Finding[] {
  return sources.flatMap((source) => {
    const room = roomOf(source.path)
    if (room === null || !isRoom(room)) return [unknownRoom(source.path)]
    return importsOf(source).flatMap((found) => checkImport(source.path, room, found))
  })
}

function unknownRoom(path: string): Finding {
  return {
    path,
    use: `one of the rooms ${FLOORS.flat().join(', ')}, web`,
    instead: 'a room of its own',
  }
}

function checkImport(path: string, room: string, { target, line }: Import): readonly Finding[] {
  if (target === null) return []
  const other = roomOf(target)
  const finding = (use: string) => [{ path, line, use, instead: `an import of ${target}` }]
  if (room === 'web') {
    return SEEN_BY_WEB.test(target) ? [] : finding('kernel, risk, domain or http/schemas')
  }
  if (other === room) return []
  if (other === null || !isRoom(other)) return finding('a file of a room under src/')
  if (other === 'web') return finding('what cli hands in')
  if (floorOf(other) === floorOf(room)) return finding('a noun of domain that both know')
  if (floorOf(other) > floorOf(room)) return finding(`a value or function handed in by ${other}`)
  const closed = CLOSED[room]?.[other]
  return closed === undefined ? [] : finding(closed)
}

function isRoom(room: string): boolean {
  return room === 'web' || floorOf(room) >= 0
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => (rooms as readonly string[]).includes(room))
}
