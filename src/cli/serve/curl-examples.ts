/** Calls that need no program of ours: JSON in, JSON out. `$URL` is where the exchange listens. */
export const CURL_EXAMPLES: Readonly<Record<'describe' | 'deliver', string>> = {
  describe: `curl -s $URL/portpair.v1.ExchangeService/Describe -H 'content-type: application/json' -d '{"port":"VNHPH"}'`,
  deliver: `curl -s $URL/portpair.v1.ExchangeService/Deliver -H 'content-type: application/json' -d '{"envelopes":[]}'`,
}
