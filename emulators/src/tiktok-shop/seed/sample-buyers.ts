/** Invented. The names tell markets and languages apart on the sandbox's page. */
export const sampleBuyers = [
  'maya.reads',
  'Theo Lindqvist',
  'garden_of_jo',
  'Priya S',
  'luis.carrillo84',
  'tidewater_tess',
  'Hannah B.',
  'kofi.makes',
  'ellie in leeds',
  'Noor A',
  'zhang_xiaoyu',
  'Camille R',
  'old.oak.owen',
  'sunny_side_sam',
] as const
