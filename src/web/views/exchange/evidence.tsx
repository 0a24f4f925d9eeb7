import { useState } from 'preact/hooks'
import { download } from '../../parts/download.ts'
import { Why } from '../../parts/why.tsx'
import { api, Refused } from '../../state/api.ts'
import { useTexts } from '../../state/settings.ts'
import { fill } from '../../texts/texts.ts'

/** Hands out the file that proves a message, byte for byte as the port signed it. */
export function Evidence({
  messageId,
  may,
}: {
  readonly messageId: string
  readonly may: boolean
}) {
  const { exchangeMore } = useTexts()
  const [trouble, setTrouble] = useState<Refused | null>(null)
  if (!may) return null
  const fetchIt = async () => {
    try {
      const name = `evidence-${messageId.replaceAll(':', '-')}.json`
      download(await api.evidence(messageId, 'audit'), name, 'application/json')
      setTrouble(null)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      setTrouble(error)
    }
  }
  return (
    <>
      <button
        type="button"
        class="plain"
        aria-label={fill(exchangeMore.evidenceOf, { message: messageId })}
        onClick={() => void fetchIt()}
      >
        {exchangeMore.evidence}
      </button>
      {trouble !== null && (
        <p class="trouble" role="alert">
          <Why error={trouble} />
        </p>
      )}
    </>
  )
}
