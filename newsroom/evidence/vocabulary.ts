import type { AuthenticityCategory, CheckOutcome, EvidenceCheckKind } from '@/prisma/generated/client';

/** First Draft's five questions of what others made. https://firstdraftnews.org/articles/verifying-online-information-the-absolute-essentials/ */
export const evidenceCheckKinds = ['provenance', 'source', 'date', 'location', 'motivation'] as const satisfies readonly EvidenceCheckKind[];

export const checkOutcomes = ['established', 'not_established', 'contradicted'] as const satisfies readonly CheckOutcome[];

/** https://schema.org/MediaManipulationRatingEnumeration */
export const authenticityCategories = [
  'OriginalMediaContent',
  'DecontextualizedContent',
  'EditedOrCroppedContent',
  'TransformedContent',
  'StagedContent',
  'SatireOrParodyContent',
] as const satisfies readonly AuthenticityCategory[];
