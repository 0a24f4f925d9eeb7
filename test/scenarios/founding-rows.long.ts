import { foundingRows } from '../../src/cli/scenarios/founding-articles.ts'
import { holdFindings } from './library.ts'

holdFindings([...new Set(foundingRows().map(({ scenario }) => scenario))])
