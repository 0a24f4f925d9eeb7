// The shipments a report tells of: illicit, caught by the exchange and released without it, those of most harm first.
const STORIES = 5

/** `pair`: baseline and exchange, each with all its consignments. */
export function recountStories({ rows }, pair) {
  const goods = new Map(
    rows('truths', pair[0].arm).map(({ record }) => {
      const truth = JSON.parse(record)
      return [truth.houseBill, { hs6: truth.goods.hs6, origin: truth.goods.origin }]
    }),
  )
  const later = new Map(pair[1].all.map((one) => [one.house_bill, one]))
  const [wasRules, isRules] = pair.map(
    ({ arm }) =>
      new Map(rows('last_rules', arm).map(({ name, rules }) => [name, JSON.parse(rules)])),
  )
  const told = pair[0].all
    .filter((one) => one.known && one.typology !== null && later.has(one.house_bill))
    .map((one) => ({
      houseBill: one.house_bill,
      typology: one.typology,
      from: one.port_of_loading,
      to: one.port_of_discharge,
      loadAt: one.load_at,
      eta: one.eta,
      harmPoints: one.harm,
      dutyEvadedMinor: one.duty,
      goods: goods.get(one.house_bill),
      baseline: fate(one, wasRules),
      exchange: fate(later.get(one.house_bill), isRules),
    }))
    .filter(({ baseline, exchange }) => {
      return baseline.end === 'released' && !['released', 'open'].includes(exchange.end)
    })
    .sort((a, b) => b.harmPoints - a.harmPoints || (a.houseBill < b.houseBill ? -1 : 1))
  const kinds = told.map(({ typology, to }) => `${typology} ${to}`)
  const isFirst = (_, i) => kinds.indexOf(kinds[i]) === i
  return [...told.filter(isFirst), ...told.filter((one, i) => !isFirst(one, i))].slice(0, STORIES)
}

function fate(one, rules) {
  const offences = one.findings.filter(({ outcome }) => outcome === 'offence')
  let end = 'released'
  if (offences.some(({ port }) => port !== one.port)) end = 'found-at-origin'
  else if (one.decision?.kind === 'not-loaded') end = 'stopped'
  else if (offences.length > 0) end = 'found-here'
  else if (one.decision === null) end = 'open'
  return {
    firstAssessedAt: one.first,
    score: (one.decision ?? one.last)?.score ?? null,
    end,
    rules: rules.get(one.house_bill) ?? [],
  }
}

/** Rules as one text: a list of fewer is another list. */
export const asTold = (stories) =>
  stories.map(({ baseline, exchange, ...story }) => ({
    ...story,
    baseline: { ...baseline, rules: baseline.rules.join(' ') },
    exchange: { ...exchange, rules: exchange.rules.join(' ') },
  }))
