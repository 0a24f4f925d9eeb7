declare module 'edifact/parser.js' {
  class Parser {
    on(event: 'opensegment' | 'closesegment', listener: () => void): this
    encoding(level: string): void
    write(text: string): void
    end(): void
  }

  export { Parser as default }
}
