/** Where we say how we work, with the names IPTC (trust indicators) and schema.org give to it. */
export const policies = [
  { indicator: 'ethicsPolicy', property: 'ethicsPolicy', title: 'What we hold to', path: '/how-we-work#ethics' },
  { indicator: 'correctionsPolicy', property: 'correctionsPolicy', title: 'Corrections', path: '/how-we-work#corrections' },
  { indicator: 'unnamedSourcesPolicy', property: 'unnamedSourcesPolicy', title: 'Unnamed sources', path: '/how-we-work#unnamed-sources' },
  { indicator: 'factCheckingPolicy', property: 'verificationFactCheckingPolicy', title: 'What the labels mean', path: '/how-we-work#labels' },
] as const;
