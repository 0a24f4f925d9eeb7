import {
  ResultsComparison,
  ResultsList,
  RunPage,
  SweepPage,
} from '../../domain/reads/results-page.ts'
import { CompareParameters } from '../schemas/requests.ts'

/** What earlier runs and sweeps found: aggregates, no shipment is named. */
export const RESULTS_ROUTES = {
  results: {
    method: 'get',
    path: '/api/results',
    summary: 'The runs and sweeps in the folder given at start, and how far those are that go on',
    needs: 'read',
    answer: ResultsList,
  },
  run: {
    method: 'get',
    path: '/api/results/runs/{name}',
    summary: 'The plots and measures of a run',
    needs: 'read',
    answer: RunPage,
  },
  sweep: {
    method: 'get',
    path: '/api/results/sweeps/{name}',
    summary: 'The differences a sweep found, paired by world',
    needs: 'read',
    answer: SweepPage,
  },
  compare: {
    method: 'get',
    path: '/api/results/comparison',
    summary: 'Two runs or two sweeps beside each other, differences with intervals',
    needs: 'read',
    parameters: CompareParameters,
    answer: ResultsComparison,
  },
} as const
