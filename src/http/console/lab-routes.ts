import { LabEffect, LabJudged, LabPage, LabRule, LabSaved } from '../../domain/reads/lab-page.ts'
import { DraftRequest, EffectRequest } from '../schemas/requests.ts'

/** The rule lab: judging and trying a rule changes nothing but what the analyst sees. */
export const LAB_ROUTES = {
  lab: {
    method: 'get',
    path: '/api/lab',
    summary: 'The rule pack in force, the facts a rule may read, and where it can be tried',
    needs: 'analyse',
    answer: LabPage,
  },
  labRule: {
    method: 'get',
    path: '/api/lab/rules/{name}',
    summary: 'The text of a rule, by its id',
    needs: 'analyse',
    answer: LabRule,
  },
  judge: {
    method: 'post',
    path: '/api/lab/judge',
    summary: 'Every fault of a rule as it is being written, and its examples run',
    needs: 'analyse',
    body: DraftRequest,
    answer: LabJudged,
  },
  effect: {
    method: 'post',
    path: '/api/lab/effect',
    summary: 'Which known shipments a rule would move, and where the truth is known what it gains',
    needs: 'analyse',
    body: EffectRequest,
    answer: LabEffect,
  },
  saveRule: {
    method: 'post',
    path: '/api/lab/versions',
    summary: 'Keep a new version of a rule in the folder given at start; the pack in force stays',
    needs: 'analyse',
    body: DraftRequest,
    answer: LabSaved,
  },
} as const
