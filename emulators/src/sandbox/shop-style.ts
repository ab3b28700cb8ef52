export const shopStyle = `
:root { color-scheme: light; font: 16px/1.55 Georgia, 'Noto Serif', 'Noto Serif CJK SC', serif; color: #2b2a27; background: #faf8f4 }
* { box-sizing: border-box }
body { margin: 0 }
a { color: inherit }
.strip { margin: 0; padding: 10px 20px; background: #22314f; color: #fff; font: 14px/1.5 system-ui, 'Noto Sans CJK SC', sans-serif; text-align: center }
header { display: flex; justify-content: space-between; gap: 16px; padding: 20px clamp(16px, 5vw, 64px); font-size: 18px }
header nav { display: flex; gap: 20px; font-size: 15px }
.lead { padding: 24px clamp(16px, 5vw, 64px) 32px; max-width: 720px }
.lead h1 { margin: 0 0 8px; font-size: clamp(28px, 5vw, 42px); line-height: 1.15; font-weight: 500 }
.goods { display: grid; grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); gap: 20px; padding: 0 clamp(16px, 5vw, 64px) }
article { background: #fff; border: 1px solid #e9e3d8; border-radius: 10px; overflow: hidden; padding-bottom: 12px }
article svg { display: block; width: 100% }
article h3 { margin: 12px 16px 2px; font-size: 16px; font-weight: 600 }
article p { margin: 0 16px; font-size: 14px; color: #5c584f }
article .price { margin-top: 6px; color: #2b2a27; font-variant-numeric: tabular-nums }
.delivery { padding: 32px clamp(16px, 5vw, 64px) 120px; max-width: 720px }
.delivery h2 { font-size: 20px; font-weight: 600 }
`
