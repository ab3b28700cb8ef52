/** What the sample shop sells. Invented, drawn here. */
export const goods = [
  {
    name: 'Linen waist dress, sage',
    price: '$48.90',
    note: 'Sizes S to XL, washed linen.',
    drawing: drawing(
      '#dfe9e1',
      '<path d="M82 40h36l-5 28 25 72H62l25-72z" fill="#7fa38a"/><path d="M86 68h28" stroke="#5d7f68" stroke-width="4"/>',
    ),
  },
  {
    name: 'Rattan tote',
    price: '$62.00',
    note: 'Holds a 13 inch laptop.',
    drawing: drawing(
      '#f0e6d6',
      '<path d="M70 76c0-44 60-44 60 0" fill="none" stroke="#9a7444" stroke-width="7"/><path d="M54 76h92l-10 66H64z" fill="#c49a63"/><path d="M60 98h80M63 120h74" stroke="#9a7444" stroke-width="4"/>',
    ),
  },
  {
    name: 'Stoneware mug, set of two',
    price: '$29.50',
    note: 'Dishwasher-safe, 320 ml.',
    drawing: drawing(
      '#e4e7ee',
      '<rect x="62" y="66" width="56" height="66" rx="9" fill="#6f7c94"/><path d="M118 80h12a12 12 0 0 1 0 36h-12" fill="none" stroke="#6f7c94" stroke-width="8"/><rect x="62" y="66" width="56" height="14" rx="7" fill="#8b97ad"/>',
    ),
  },
  {
    name: 'Oak side table',
    price: '$139.00',
    note: 'Solid oak, ships flat, ten minutes to build.',
    drawing: drawing(
      '#efe7dd',
      '<rect x="46" y="72" width="108" height="13" rx="6" fill="#a9794a"/><path d="M62 85l-9 62M138 85l9 62" stroke="#8b6038" stroke-width="8"/>',
    ),
  },
] as const

function drawing(ground: string, shape: string): string {
  return `<svg viewBox="0 0 200 180" aria-hidden="true"><rect width="200" height="180" fill="${ground}"/>${shape}</svg>`
}
