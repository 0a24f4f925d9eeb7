import { render } from 'preact'
import { App } from './app.tsx'
import { takeToken } from './state/session.ts'

takeToken()
render(<App />, document.getElementById('console') as HTMLElement)
