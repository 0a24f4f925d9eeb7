import { expect, it } from 'vitest'
import { ArmName } from '../../src/report/run-result.ts'
import { type Arm, faultOfArms, isArm, sharingOf } from '../../src/sim/arm.ts'

it.each<[Arm, ReturnType<typeof sharingOf>]>([
  ['baseline', { kind: 'nothing' }],
  ['exchange', { kind: 'all' }],
  ['one-way-VNHPH', { kind: 'from', port: 'VNHPH' }],
  ['without-permit', { kind: 'but', leftOut: { kind: 'permit', field: null } }],
  [
    'without-any.containers.seals',
    { kind: 'but', leftOut: { kind: 'any', field: 'containers.seals' } },
  ],
  ['preset-SAFE7', { kind: 'preset', preset: 'SAFE7' }],
])('%s says what it shares, and is a name a result can have', (arm, sharing) => {
  expect(sharingOf(arm)).toEqual(sharing)
  expect(ArmName.parse(arm)).toBe(arm)
})

it.each([
  '',
  'Baseline',
  'one-way',
  'one-way-vnhph',
  'preset-SAFE8',
  'preset:SAFE7',
  'without-',
  'without-seals',
  'without-any',
  'without-permit.seals',
  '../exchange',
])('"%s" is no arm', (name) => expect(isArm(name)).toBe(false))

it.each<[string, Arm[], ReturnType<typeof faultOfArms>]>([
  ['arms of ports that are there', ['baseline', 'one-way-VNHPH', 'preset-PROTO'], null],
  [
    'a port that is not there',
    ['baseline', 'one-way-KRPUS'],
    { at: 1, message: 'KRPUS is not one of the ports USLAX, VNHPH' },
  ],
  ['the same twice', ['exchange', 'exchange'], { at: 1, message: 'exchange is named twice' }],
])('%s in one run', (_, arms, fault) => {
  expect(faultOfArms(arms, ['USLAX', 'VNHPH'])).toEqual(fault)
})
