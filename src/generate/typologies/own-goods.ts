import type { GoodsEntry } from '../../domain/goods-reference.ts'

/** Goods that honest trade of a lane does not have: nobody pays duty on them, and anybody may send them. */
export function ownGoods(
  hs6: string,
  title: string,
  centsPerKg: number,
  kgPerPackage = 25,
): GoodsEntry {
  return {
    hs6,
    title,
    duty: {},
    centsPerKg: { low: Math.round(centsPerKg * 0.7), median: centsPerKg, high: centsPerKg * 2 },
    kgPerPackage: { low: kgPerPackage * 0.8, high: kgPerPackage * 1.4 },
    exporters: ['ZZ'],
  }
}
