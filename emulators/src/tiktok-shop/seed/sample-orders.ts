/** How far an order has come, as a story told in days before now. */
export type OrderStory =
  | 'unpaid'
  | 'on hold'
  | 'to ship'
  | 'partly shipped'
  | 'packed'
  | 'on its way'
  | 'stuck'
  | 'delivered'
  | 'complete'
  | 'cancelled by buyer'
  | 'wants to cancel'
  | 'cancelled unpaid'
  | 'return asked'
  | 'return shipped'
  | 'return refused'
  | 'refunded'

export type SampleOrder = {
  readonly story: OrderStory
  readonly daysAgo: number
  /** Place in the list of products, then in that of its variants. */
  readonly items: readonly (readonly [product: number, variant: number])[]
  readonly buyerMessage?: string
}

export type SampleBuyer = {
  readonly nickname: string
  readonly market: 'US' | 'GB'
  readonly recipient: readonly [
    name: string,
    phone: string,
    street: string,
    city: string,
    state: string,
    code: string,
  ]
  readonly orders: readonly SampleOrder[]
}

/** Invented people. Phone numbers are of the ranges kept for fiction. */
export const sampleBuyers: readonly SampleBuyer[] = [
  {
    nickname: 'maya.reads',
    market: 'US',
    recipient: ['Maya Ortega', '+1 212 555 0143', '18 Perry Street', 'New York', 'New York', '10014'],
    orders: [
      { story: 'on its way', daysAgo: 5, items: [[0, 1]] },
      { story: 'complete', daysAgo: 64, items: [[2, 0]] },
    ],
  },
  {
    nickname: 'Theo Lindqvist',
    market: 'US',
    recipient: ['Theo Lindqvist', '+1 206 555 0188', '402 Pine Street', 'Seattle', 'Washington', '98101'],
    orders: [
      { story: 'to ship', daysAgo: 1, items: [[3, 0]], buyerMessage: 'Please leave it with the doorman.' },
    ],
  },
  {
    nickname: 'garden_of_jo',
    market: 'US',
    recipient: ['Jo Whitfield', '+1 503 555 0119', '77 Alder Lane', 'Portland', 'Oregon', '97205'],
    orders: [
      { story: 'return asked', daysAgo: 9, items: [[5, 2]] },
      {
        story: 'delivered',
        daysAgo: 20,
        items: [
          [6, 0],
          [6, 0],
        ],
      },
    ],
  },
  {
    nickname: 'Priya S',
    market: 'US',
    recipient: ['Priya Subramanian', '+1 408 555 0166', '9 Willow Court', 'San Jose', 'California', '95112'],
    orders: [
      {
        story: 'partly shipped',
        daysAgo: 2,
        items: [
          [0, 5],
          [1, 1],
        ],
      },
    ],
  },
  {
    nickname: 'luis.carrillo84',
    market: 'US',
    recipient: ['Luis Carrillo', '+1 305 555 0101', '2310 Calle Ocho', 'Miami', 'Florida', '33135'],
    orders: [
      { story: 'stuck', daysAgo: 13, items: [[7, 1]] },
      { story: 'cancelled unpaid', daysAgo: 30, items: [[4, 3]] },
    ],
  },
  {
    nickname: 'tidewater_tess',
    market: 'US',
    recipient: ['Tess Monroe', '+1 757 555 0127', '55 Harbor View', 'Norfolk', 'Virginia', '23510'],
    orders: [
      { story: 'unpaid', daysAgo: 0, items: [[4, 1]] },
      { story: 'return shipped', daysAgo: 16, items: [[4, 0]] },
    ],
  },
  {
    nickname: 'Hannah B.',
    market: 'US',
    recipient: ['Hannah Becker', '+1 312 555 0172', '640 Lake Shore Drive', 'Chicago', 'Illinois', '60611'],
    orders: [
      {
        story: 'on hold',
        daysAgo: 0,
        items: [
          [5, 5],
          [2, 1],
        ],
      },
    ],
  },
  {
    nickname: 'kofi.makes',
    market: 'US',
    recipient: ['Kofi Mensah', '+1 404 555 0135', '12 Peachtree Walk', 'Atlanta', 'Georgia', '30309'],
    orders: [
      { story: 'packed', daysAgo: 2, items: [[1, 0]] },
      { story: 'refunded', daysAgo: 35, items: [[2, 0]] },
    ],
  },
  {
    nickname: 'ellie in leeds',
    market: 'GB',
    recipient: [
      'Ellie Hartley',
      '+44 113 496 0127',
      '3 Brudenell Mount',
      'Leeds',
      'West Yorkshire',
      'LS6 1HT',
    ],
    orders: [
      { story: 'on its way', daysAgo: 4, items: [[0, 2]] },
      { story: 'complete', daysAgo: 80, items: [[6, 0]] },
    ],
  },
  {
    nickname: 'Noor A',
    market: 'GB',
    recipient: ['Noor Aziz', '+44 20 7946 0155', '41 Cable Street', 'London', 'Greater London', 'E1 8EL'],
    orders: [
      { story: 'wants to cancel', daysAgo: 1, items: [[5, 1]] },
      { story: 'return refused', daysAgo: 27, items: [[7, 0]] },
    ],
  },
  {
    nickname: 'zhang_xiaoyu',
    market: 'US',
    recipient: ['Xiaoyu Zhang', '+1 626 555 0190', '88 Garfield Avenue', 'Alhambra', 'California', '91801'],
    orders: [
      {
        story: 'delivered',
        daysAgo: 8,
        items: [
          [0, 0],
          [4, 2],
        ],
      },
    ],
  },
  {
    nickname: 'Camille R',
    market: 'GB',
    recipient: ['Camille Rousseau', '+44 117 496 0148', '6 Clifton Vale', 'Bristol', 'Bristol', 'BS8 4PT'],
    orders: [
      {
        story: 'to ship',
        daysAgo: 2,
        items: [
          [2, 0],
          [2, 1],
        ],
      },
    ],
  },
  {
    nickname: 'old.oak.owen',
    market: 'GB',
    recipient: [
      'Owen Pryce',
      '+44 29 2018 0163',
      '14 Cathedral Road',
      'Cardiff',
      'South Glamorgan',
      'CF11 9LJ',
    ],
    orders: [{ story: 'cancelled by buyer', daysAgo: 12, items: [[3, 0]] }],
  },
  {
    nickname: 'sunny_side_sam',
    market: 'US',
    recipient: ['Sam Delgado', '+1 512 555 0114', '901 Barton Springs Road', 'Austin', 'Texas', '78704'],
    orders: [],
  },
]
