import { number, of, text, yes } from './definition.ts'

const CLAIM = of(['own preference-claim'])
const register = (...fields: string[]) => of(['partner certificate-of-origin'], ...fields)

/** The certificate of origin that the importer claims by, against the register of the issuer. */
export const CERTIFICATE = {
  certificateFound: yes('The register of the issuer has the certificate.', CLAIM, register()),
  certificateStatus: text(
    'status',
    'Status of the certificate: issued, used, rejected or cancelled; expired outside its validity.',
    CLAIM,
    register(),
  ),
  certificateExporterDiffers: yes(
    'The claim names another exporter than the register.',
    CLAIM,
    register(),
  ),
  certificateHs6Differs: yes(
    'A line is claimed under another HS6 than was certified.',
    CLAIM,
    register('items.hs6'),
  ),
  certificateOriginDiffers: yes(
    'A line is claimed with another origin than was certified.',
    CLAIM,
    register('items.origin'),
  ),
  certificateClaims: number(
    'consignments',
    'Consignments that claim by the certificate here, this one included.',
    CLAIM,
    register(),
  ),
  certificateUsedPermille: number(
    'per mille',
    'What was drawn before and is claimed now, over the quantity certified.',
    CLAIM,
    register('issuedKg', 'usedKg'),
  ),
} as const
