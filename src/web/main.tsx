import { render } from 'preact'
import { App, askFirst } from './app.tsx'
import { takeToken } from './state/session.ts'

takeToken()
askFirst()
render(<App />, document.getElementById('console') as HTMLElement)
