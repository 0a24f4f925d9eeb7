import { assert } from '../../kernel/assert.ts'
import { exp } from '../../kernel/math.ts'

/** Weights of a logistic combination: the first is the intercept. */
export type Weights = readonly number[]

/** One example: its inputs and whether it was illicit. */
export type Example = { readonly inputs: readonly number[]; readonly illicit: boolean }

/**
 * The weights that fit the examples best, drawn towards 0 by `ridge` (the intercept is free). Newton's method with a fixed
 * number of steps, summed in the order given: the same examples give the same bits.
 */
export function fitLogistic(examples: readonly Example[], inputs: number, ridge: number): Weights {
  const size = inputs + 1
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const slope = new Array<number>(size).fill(0)
    const curve = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const example of examples) {
      const p = probability(weights, example.inputs)
      const error = (example.illicit ? 1 : 0) - p
      const spread = p * (1 - p)
      for (let i = 0; i < size; i++) {
        const x = inputOf(example.inputs, i)
        slope[i] = (slope[i] as number) + error * x
        const row = curve[i] as number[]
        for (let j = 0; j <= i; j++)
          row[j] = (row[j] as number) + spread * x * inputOf(example.inputs, j)
      }
    }
    for (let i = 0; i < size; i++) {
      const pull = i === 0 ? TINY : ridge
      slope[i] = (slope[i] as number) - pull * (weights[i] as number)
      const row = curve[i] as number[]
      row[i] = (row[i] as number) + pull
      for (let j = 0; j < i; j++) (curve[j] as number[])[i] = row[j] as number
    }
    const move = solve(curve, slope)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) + (move[i] as number)
  }
  return weights
}

/** Doubles the right digits each step; eight are enough from any start this model has. */
const STEPS = 8
/** Keeps the intercept finite when all examples have one label. */
const TINY = 1e-3

/** 0 to 1. */
export function probability(weights: Weights, inputs: readonly number[]): number {
  let sum = weights[0] as number
  for (let i = 0; i < inputs.length; i++) sum += (weights[i + 1] as number) * (inputs[i] as number)
  return 1 / (1 + exp(-Math.max(-SUM_MAX, Math.min(SUM_MAX, sum))))
}
const SUM_MAX = 30

const inputOf = (inputs: readonly number[], i: number) => (i === 0 ? 1 : (inputs[i - 1] as number))

/** Gaussian elimination with the largest pivot; `matrix` and `right` are used up. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length
  for (let k = 0; k < size; k++) {
    let pivot = k
    for (let i = k + 1; i < size; i++)
      if (Math.abs(at(matrix, i, k)) > Math.abs(at(matrix, pivot, k))) pivot = i
    swap(matrix, k, pivot)
    swap(right, k, pivot)
    assert(at(matrix, k, k) !== 0, 'a ridge keeps the curvature of a logistic fit invertible')
    for (let i = k + 1; i < size; i++) {
      const factor = at(matrix, i, k) / at(matrix, k, k)
      for (let j = k; j < size; j++)
        (matrix[i] as number[])[j] = at(matrix, i, j) - factor * at(matrix, k, j)
      right[i] = (right[i] as number) - factor * (right[k] as number)
    }
  }
  const result = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] as number
    for (let j = i + 1; j < size; j++) sum -= at(matrix, i, j) * (result[j] as number)
    result[i] = sum / at(matrix, i, i)
  }
  return result
}

const at = (matrix: readonly (readonly number[])[], i: number, j: number) =>
  (matrix[i] as readonly number[])[j] as number

function swap<T>(list: T[], i: number, j: number): void {
  const held = list[i] as T
  list[i] = list[j] as T
  list[j] = held
}
