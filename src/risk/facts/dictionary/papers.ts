import { MANIFEST, number, of, text, WEIGHED, yes } from './definition.ts'

/** Quality of the papers: what they say of the goods, whom they name, when they came, whether they hold. */
export const PAPERS = {
  descriptionText: text(
    'words',
    'Descriptions of all lines in capitals, at most 2,000 characters.',
    of(WEIGHED, 'items.description'),
  ),
  descriptionVague: yes(
    'A line is described by words that say nothing, or by fewer than four letters.',
    of(WEIGHED, 'items.description'),
  ),
  foreignLanguage: text(
    'language',
    'Language of a description that neither country of the voyage uses, "none" without one.',
    of(WEIGHED, 'items.description'),
  ),
  speciesTerm: yes(
    'A description names a protected species or what is made of it, in any spelling of the list.',
    of(WEIGHED, 'items.description'),
  ),
  partyPlaceholder: yes(
    'Shipper or consignee is named N/A, UNKNOWN, PRIVATE or the like.',
    of(MANIFEST, 'shipper', 'consignee'),
  ),
  consigneeToOrder: yes('The consignee is absent or "to order".', of(MANIFEST, 'consignee')),
  notifyMissing: yes('No party to notify is named.', of(MANIFEST, 'notify')),
  addressMissing: yes(
    'Shipper or consignee has neither street nor city.',
    of(MANIFEST, 'shipper', 'consignee'),
  ),
  badContainerNumbers: number(
    'containers',
    'Container numbers whose ISO 6346 check digit is wrong.',
    of(MANIFEST),
  ),
  containerElsewhere: yes(
    'A bill of another voyage that is under way at the same time names one of the containers.',
    of(MANIFEST),
  ),
  freightCollect: yes('The consignee pays the freight.', of(MANIFEST, 'freightPayment')),
  manifestHoursLate: number(
    'hours',
    'Whole hours by which the first manifest missed the limit of the law; 0 when in time.',
    of(['own manifest']),
  ),
  amendedFields: text(
    'field names',
    'What the manifest in force says otherwise than the one first assessed, joined by "+"; "none".',
    of(['own manifest']),
  ),
} as const
