import { SaxesParser } from 'saxes'
import type { IssueCode } from '../issue-codes.ts'
import { childrenOf, type XmlElement } from './element.ts'

/** Something wrong with the text of a document, where it was noticed. */
export type XmlFault = {
  readonly code: IssueCode
  readonly message: string
  readonly line: number
  readonly column: number
}

export type XmlHandlers = {
  /** True for the name of a message: its element is read into a tree, wherever in the document it stands. */
  readonly isMessage: (name: string) => boolean
  /** A message, once it is closed; `flawed` when something in it is not well-formed. */
  readonly message: (element: XmlElement, flawed: boolean) => void
  /** The outermost element of the document. */
  readonly root: (name: string, line: number) => void
  readonly fault: (fault: XmlFault) => void
}

/** Reads XML in pieces. Holds at most one message. */
export type XmlReader = { readonly push: (text: string) => void; readonly end: () => void }

/** More than the largest declaration the schema allows for: 999 goods items, each with all of its lists, is rare. */
const ELEMENTS_MAX = 500_000
const DEPTH_MAX = 64
/** Text, or one tag with its attributes, that goes on for longer is no message of any kind. */
const SILENCE_MAX = 128 * 1024
const SLICE = 16 * 1024
const FAULTS_MAX = 1_000

/**
 * A push reader of XML 1.0 without document types, entities of its own, or anything that is fetched: a document type
 * ends the reading. A message that is not well-formed costs itself only.
 */
export function createXmlReader(handlers: XmlHandlers): XmlReader {
  const parser = new SaxesParser({ xmlns: false, position: true })
  let open: XmlElement | null = null
  let flawed = false
  let elements = 0
  let depth = 0
  let faults = 0
  let silence = 0
  let stopped = false

  const tell = (code: IssueCode, message: string) => {
    flawed = true
    if (++faults > FAULTS_MAX) return stop()
    handlers.fault({ code, message, line: parser.line, column: parser.column + 1 })
  }
  const stop = () => {
    stopped = true
    open = null
  }
  const giveUp = (message: string) => {
    tell('xml-too-large', message)
    stop()
  }
  const close = (element: XmlElement) => {
    handlers.message(element, flawed)
    open = null
    flawed = false
    elements = 0
  }

  parser.on('doctype', () => {
    if (stopped) return
    tell('xml-doctype', 'a document type declaration (DOCTYPE) is not read, nor is what follows')
    stop()
  })
  parser.on('error', (error) => {
    if (!stopped) tell('xml-syntax', error.message.replace(/^\d+:\d+: /, ''))
  })
  parser.on('opentag', () => {
    silence = 0
  })
  parser.on('opentagstart', ({ name }) => {
    if (stopped) return
    const local = name.slice(name.indexOf(':') + 1)
    if (depth++ === 0) handlers.root(local, parser.line)
    const isMessage = handlers.isMessage(local)
    if (open === null && !isMessage) return
    if (depth > DEPTH_MAX || ++elements > ELEMENTS_MAX)
      return giveUp(
        `a message nested deeper or longer than any is; it and what follows is not read`,
      )
    if (isMessage && open !== null) {
      tell('xml-syntax', `${local} begins inside a message that is not closed`)
      close(topOf(open))
    }
    const element: XmlElement = {
      name: local,
      parent: open,
      children: [],
      text: '',
      nth: open === null ? 1 : childrenOf(open, local).length + 1,
      byName: null,
      line: parser.line,
      column: Math.max(1, parser.column - name.length),
    }
    if (open !== null) addChild(open, element)
    open = element
  })
  const add = (text: string) => {
    silence = 0
    if (open !== null) open.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    silence = 0
    depth = Math.max(0, depth - 1)
    if (stopped || open === null) return
    const closing: XmlElement = open
    if (closing.parent === null) close(closing)
    else open = closing.parent
  })

  return {
    push(text) {
      // In slices, so that what goes on for ever is noticed before it is read.
      for (let at = 0; at < text.length && !stopped; at += SLICE) {
        const slice = text.slice(at, at + SLICE)
        silence += slice.length
        parser.write(slice)
        if (silence > SILENCE_MAX) giveUp('text without an end: what follows is not read')
      }
    },
    end() {
      if (stopped) return
      parser.close()
      if (open !== null) close(topOf(open))
    },
  }
}

function addChild(parent: XmlElement, child: XmlElement): void {
  parent.children.push(child)
  parent.byName ??= new Map()
  const namesakes = parent.byName.get(child.name)
  if (namesakes === undefined) parent.byName.set(child.name, [child])
  else namesakes.push(child)
}

function topOf(element: XmlElement): XmlElement {
  let at = element
  while (at.parent !== null) at = at.parent
  return at
}
