import { number, of, text, yes } from './definition.ts'

const CLAIM = of(['own preference-claim'])
const REGISTER = of(['partner certificate-of-origin'])

/** The certificate of origin that the importer claims by, against the register of the issuer. */
export const CERTIFICATE = {
  certificateFound: yes('The register of the issuer has the certificate.', CLAIM, REGISTER),
  certificateStatus: text(
    'status',
    'Status of the certificate: issued, used, rejected or cancelled; expired outside its validity.',
    CLAIM,
    REGISTER,
  ),
  certificateExporterDiffers: yes(
    'The claim names another exporter than the register.',
    CLAIM,
    REGISTER,
  ),
  certificateHs6Differs: yes(
    'A line is claimed under another HS6 than was certified.',
    CLAIM,
    REGISTER,
  ),
  certificateOriginDiffers: yes(
    'A line is claimed with another origin than was certified.',
    CLAIM,
    REGISTER,
  ),
  certificateClaims: number(
    'consignments',
    'Consignments that claim by the certificate here, this one included.',
    CLAIM,
    REGISTER,
  ),
  certificateUsedPermille: number(
    'per mille',
    'What was drawn before and is claimed now, over the quantity certified.',
    CLAIM,
    REGISTER,
  ),
} as const
