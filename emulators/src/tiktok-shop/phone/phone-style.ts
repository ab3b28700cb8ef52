export const phoneStyle = `
:root { color-scheme: light dark; --accent: #2b53cb; --accent-soft: #e9eefc; --on-accent: #fff; --text: #1a1d24; --faint: #5f6673; --ground: #ecedf1; --plane: #fff;
  --line: #e3e6eb; --edge: #8b93a1; --theirs: #f1f3f5; --red: #bb271d; --shade: 0 18px 44px rgb(24 30 48 / .14), 0 2px 6px rgb(24 30 48 / .08); }
@media (prefers-color-scheme: dark) { :root { --accent: #8ba5f5; --accent-soft: #232d49; --on-accent: #10162a; --text: #e7e9ed; --faint: #a2a9b5; --ground: #101216;
  --plane: #191c21; --line: #2a2e36; --edge: #737b89; --theirs: #262a31; --red: #ff8f84; --shade: 0 18px 44px rgb(0 0 0 / .5); } }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { display: flex; flex-direction: column; background: var(--ground); color: var(--text);
  font: 14px/20px Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
button, select, input, textarea { font: inherit; color: inherit; }
button { background: none; border: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
ul, ol { list-style: none; }
img { display: block; }
svg { display: block; flex: none; width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.faint, small { color: var(--faint); }
small { font-size: 12px; line-height: 16px; }
h2 { font-size: 16px; line-height: 24px; }
h3 { font-size: 14px; line-height: 20px; margin-bottom: 4px; }
h4 { font-size: 12px; line-height: 16px; color: var(--faint); font-weight: 500; margin: 8px 0 2px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; flex: none; padding: 10px 24px; font-size: 13px; }
header p { flex: 1; min-width: 200px; color: var(--faint); }
header a, header .plain { color: var(--accent); text-decoration: none; padding: 4px 0; }
header a:hover, header .plain:hover { text-decoration: underline; }
#says { flex: none; padding: 0 24px; text-align: center; color: var(--red); }
#says:not(:empty) { padding-bottom: 8px; }
.stage { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(220px, 280px) 390px minmax(260px, 330px); justify-content: center; gap: 28px; padding: 4px 24px 24px; }
.panel { min-height: 0; overflow-y: auto; padding: 16px; border-radius: 16px; background: var(--plane); scrollbar-width: thin; }
.phone { display: flex; flex-direction: column; min-height: 0; max-height: 844px; align-self: center; height: 100%; overflow: hidden; border-radius: 36px; background: var(--plane);
  box-shadow: 0 0 0 1px var(--line), var(--shade); padding-top: 10px; }
.status { display: flex; justify-content: space-between; align-items: center; flex: none; padding: 4px 26px 8px; font-weight: 600; font-variant-numeric: tabular-nums; }
.one-line { display: flex; align-items: flex-end; gap: 6px; }
input, select, textarea { min-width: 0; padding: 8px 10px; border: 1px solid var(--edge); border-radius: 10px; background: var(--plane); }
.one-line input, .one-line textarea { flex: 1; }
.round { flex: none; width: 40px; height: 40px; display: grid; place-items: center; border-radius: 50%; color: var(--faint); }
.round:hover { background: var(--theirs); }
.round.filled { background: var(--accent); color: var(--on-accent); }
.buyers h2 { margin-bottom: 8px; }
.people { margin: 10px -8px 0; }
.person { display: flex; align-items: center; gap: 10px; width: 100%; padding: 8px; border-radius: 12px; text-align: start; }
.person:hover { background: var(--theirs); }
.person.played { background: var(--accent-soft); }
.person img, .tab img { border-radius: 50%; }
.person-words { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.person-words > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.person-words strong { font-weight: 600; }
.person-words span { font-size: 13px; line-height: 18px; color: var(--faint); }
.person-marks { display: flex; flex-direction: column; align-items: flex-end; gap: 2px; }
.unread { min-width: 18px; padding: 0 5px; border-radius: 9px; background: var(--red); color: var(--plane); font-size: 11px; line-height: 18px; font-weight: 600; text-align: center; }
.tabs { display: flex; gap: 6px; flex: none; overflow-x: auto; padding: 4px 14px 8px; scrollbar-width: none; }
.tab { display: flex; align-items: center; flex: none; border-radius: 16px; background: var(--theirs); }
.tab.played { background: var(--accent-soft); }
.tab > button { display: flex; align-items: center; gap: 6px; padding: 5px 0 5px 6px; border-radius: 16px; font-size: 13px; line-height: 22px; max-width: 150px; white-space: nowrap; }
.tab > button > span:not(.unread) { overflow: hidden; text-overflow: ellipsis; }
.tab .put-away { width: 28px; padding: 6px; color: var(--faint); }
.tab .put-away svg { width: 16px; height: 16px; }
.shop-head { display: flex; align-items: center; gap: 10px; flex: none; padding: 4px 16px 10px; border-bottom: 1px solid var(--line); }
.shop-head img { border-radius: 8px; }
.shop-head select { flex: 1; border: 0; padding: 6px 0; font-size: 16px; font-weight: 600; }
.screen { flex: 1; min-height: 0; display: flex; flex-direction: column; }
.screen.dropping { outline: 2px dashed var(--accent); outline-offset: -8px; border-radius: 16px; }
.scroller { flex: 1; min-height: 0; overflow-y: auto; padding: 14px 16px; scrollbar-width: thin; overscroll-behavior: contain; }
.scroller:focus-visible { outline-offset: -2px; }
.empty { margin: 40px auto 0; max-width: 240px; text-align: center; color: var(--faint); }
.log { display: flex; flex-direction: column; gap: 8px; }
.line { display: flex; flex-direction: column; align-items: flex-start; gap: 2px; max-width: 84%; }
.line.own { align-self: flex-end; align-items: flex-end; }
.line small { padding: 0 4px; }
.bubble { padding: 8px 12px; border-radius: 14px; background: var(--theirs); font-size: 15px; line-height: 22px; white-space: pre-wrap; overflow-wrap: anywhere; }
.own .bubble { background: var(--accent-soft); }
.bubble.card { display: flex; gap: 10px; font-size: 13px; line-height: 18px; }
.bubble.card img { border-radius: 8px; }
.bubble.card div { display: flex; flex-direction: column; min-width: 0; }
.notice { align-self: center; font-size: 12px; line-height: 16px; color: var(--faint); text-align: center; }
.picture { max-width: 220px; height: auto; border-radius: 14px; }
.sticker { width: 88px; height: 88px; border-radius: 14px; }
.card { padding: 12px; border-radius: 14px; background: var(--theirs); }
.line .bubble.card { padding: 10px; }
.rating .card { margin-top: 12px; display: flex; flex-direction: column; align-items: center; gap: 4px; }
.stars { display: flex; justify-content: center; }
.stars button { padding: 7px; color: #8a5a00; border-radius: 8px; }
.stars button:hover, .stars button:has(~ button:hover) { color: #c98500; }
.stars button:hover svg, .stars button:has(~ button:hover) svg { fill: currentColor; }
@media (prefers-color-scheme: dark) { .stars button { color: #e8b858; } }
.composer { flex: none; border-top: 1px solid var(--line); padding: 8px 10px; }
.composer textarea { resize: none; border-radius: 20px; padding: 8px 14px; line-height: 22px; font-size: 15px; }
.composer form .one-line { align-items: flex-end; }
.tray { max-height: 300px; overflow-y: auto; padding: 4px 6px 10px; }
.choices { display: flex; flex-wrap: wrap; gap: 6px; }
.tray .plain { display: inline-flex; align-items: center; gap: 6px; padding: 6px 12px; border-radius: 16px; background: var(--theirs); font-size: 13px; cursor: pointer; }
.tray .plain svg { width: 18px; height: 18px; }
.tray input:focus-visible + .plain { outline: 2px solid var(--accent); outline-offset: 2px; }
.tray p { margin: 6px 0; font-size: 12px; }
.drawings { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 6px; }
.drawing { padding: 3px; border-radius: 12px; }
.drawing:hover { background: var(--theirs); }
.drawing img { border-radius: 9px; }
.goods, .seller-orders { display: flex; flex-direction: column; gap: 12px; }
.product { display: flex; gap: 12px; }
.product > div { flex: 1; min-width: 0; }
.product img, .order img { border-radius: 10px; flex: none; }
.product .faint { font-size: 13px; line-height: 18px; margin: 2px 0 6px; }
.product select { width: 100%; }
.acts { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
.act { padding: 5px 12px; border: 1px solid var(--edge); border-radius: 16px; font-size: 13px; line-height: 18px; background: var(--plane); }
.act:hover { border-color: var(--accent); color: var(--accent); }
.act.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.order { display: flex; flex-direction: column; gap: 8px; }
.order-head { display: flex; justify-content: space-between; gap: 10px; }
.order-head .faint { font-size: 12px; }
.order-line { display: flex; align-items: center; gap: 10px; }
.order-line > div { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.order-line .faint { font-size: 12px; line-height: 16px; }
.price { font-variant-numeric: tabular-nums; }
.parcel summary { cursor: pointer; font-size: 13px; overflow-wrap: anywhere; }
.parcel ol { margin: 6px 0 0 6px; padding-left: 12px; border-left: 2px solid var(--line); display: flex; flex-direction: column; gap: 6px; font-size: 13px; line-height: 18px; }
.screens { display: flex; flex: none; border-top: 1px solid var(--line); padding: 6px 10px max(12px, env(safe-area-inset-bottom)); }
.screens button { flex: 1; display: flex; flex-direction: column; align-items: center; gap: 2px; padding: 4px; font-size: 11px; line-height: 14px; color: var(--faint); border-radius: 10px; }
.screens button[aria-current] { color: var(--accent); font-weight: 600; }
.screens [data-place] { display: none; }
.block { padding: 14px 0; border-top: 1px solid var(--line); margin-top: 12px; }
.backstage > p { font-size: 13px; }
.block .faint { font-size: 13px; line-height: 18px; }
.fields { display: flex; gap: 10px; margin-top: 8px; }
.fields label { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 4px; font-size: 12px; color: var(--faint); }
.fields select { color: var(--text); font-size: 14px; }
.figures { display: grid; grid-template-columns: 1fr auto; gap: 2px 10px; margin-top: 10px; font-size: 13px; }
.figures dt { color: var(--faint); }
.figures dd { font-variant-numeric: tabular-nums; text-align: end; }
.switch { display: flex; align-items: center; justify-content: space-between; gap: 10px; width: 100%; padding: 5px 0; text-align: start; font-size: 13px; }
.knob { flex: none; position: relative; width: 34px; height: 20px; border-radius: 10px; background: var(--edge); }
.knob::after { content: ""; position: absolute; top: 3px; left: 3px; width: 14px; height: 14px; border-radius: 50%; background: var(--plane); transition: translate .15s; }
.switch[aria-checked=true] .knob { background: var(--accent); }
.switch[aria-checked=true] .knob::after { translate: 14px; }
@media (max-width: 999px) {
  header { padding: 8px 16px; gap: 2px 16px; }
  header p { min-width: 100%; font-size: 12px; line-height: 16px; }
  .stage { display: flex; flex-direction: column; padding: 0; gap: 0; }
  .panel { display: none; flex: 1; border-radius: 0; }
  .phone { flex: 1; border-radius: 0; box-shadow: none; max-height: none; width: 100%; align-self: stretch; height: auto; }
  .status { display: none; }
  .screens [data-place] { display: flex; }
  .stage:not([data-place=phone]) .phone { flex: none; padding-top: 0; }
  .stage:not([data-place=phone]) .phone > :not(.screens) { display: none; }
  .stage[data-place=buyers] .buyers, .stage[data-place=backstage] .backstage { display: block; }
  .stage[data-place=backstage] .phone { order: 2; }
}
@media (prefers-reduced-motion: no-preference) { .line { animation: in .18s ease-out; } @keyframes in { from { opacity: 0; transform: translateY(4px); } } }
`
