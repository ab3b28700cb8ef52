export const chatStyle = `
:root { color-scheme: light dark; --accent: #2b53cb; --accent-hover: #4169de; --text: #1a1d24; --faint: #656c79; --ground: #fff; --line: #e8eaee;
  --theirs: #f1f3f5; --error: #bb271d; --warn: #fdf5e3; --warn-text: #835400; }
@media (prefers-color-scheme: dark) { :root { --accent: #4266d6; --accent-hover: #6587ea; --text: #e7e9ed; --faint: #959ca9; --ground: #181b20;
  --line: #272b33; --theirs: #24282f; --error: #ff8f84; --warn: #2f2818; --warn-text: #e8b858; } }
* { box-sizing: border-box; margin: 0; padding: 0; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { display: flex; flex-direction: column; background: var(--ground); color: var(--text); overflow: hidden;
  font: 15px/22px Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
svg { display: block; width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.7; stroke-linecap: round; stroke-linejoin: round; }
header { display: flex; align-items: center; gap: 8px; flex: none; min-height: 56px; padding: 8px 8px 8px 18px; background: var(--accent); color: #fff; }
h1 { flex: 1; min-width: 0; font-size: 16px; font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
header button { width: 40px; height: 40px; display: grid; place-items: center; border-radius: 8px; }
header button:hover { background: rgb(255 255 255 / .16); }
header button:focus-visible { outline-color: #fff; outline-offset: -3px; }
.notice { flex: none; padding: 6px 18px; background: var(--warn); color: var(--warn-text); font-size: 13px; line-height: 18px; }
main { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px; scrollbar-width: thin; }
main:focus-visible { outline-offset: -2px; }
.welcome { margin: 24px auto 0; max-width: 260px; text-align: center; color: var(--faint); }
.older { display: block; margin: 0 auto 12px; padding: 6px 12px; border-radius: 8px; color: var(--faint); font-size: 13px; }
.older:hover { background: var(--theirs); }
ol { list-style: none; display: flex; flex-direction: column; }
.line { display: flex; flex-direction: column; align-items: flex-start; max-width: 84%; margin-top: 4px; }
.line.own { align-self: flex-end; align-items: flex-end; }
.line.first { margin-top: 12px; }
.day { align-self: center; margin: 20px 0 4px; font-size: 12px; line-height: 16px; color: var(--faint); }
.day:first-child { margin-top: 0; }
.author { margin: 4px 0 2px 12px; font-size: 12px; line-height: 16px; color: var(--faint); }
.bubble { padding: 8px 12px; border-radius: 12px; background: var(--theirs); white-space: pre-wrap; overflow-wrap: anywhere; }
.own .bubble { background: var(--accent); color: #fff; }
.bubble a { color: inherit; }
small { font-size: 12px; white-space: nowrap; opacity: .8; }
.picture { display: block; border-radius: 12px; overflow: hidden; background: var(--theirs); margin-bottom: 2px; }
.picture img { display: block; max-width: 264px; max-height: 320px; object-fit: cover; }
.foot { margin: 2px 4px 0; font-size: 12px; line-height: 16px; color: var(--faint); }
.foot button { text-decoration: underline; padding: 2px; }
.sending .bubble, .sending .picture { opacity: .72; }
.failed .foot { color: var(--error); }
.failed .bubble { background: none; color: inherit; box-shadow: inset 0 0 0 1px var(--error); }
form { flex: none; display: flex; align-items: flex-end; gap: 4px; padding: 8px 10px max(8px, env(safe-area-inset-bottom)); border-top: 1px solid var(--line); }
form button { flex: none; width: 40px; height: 40px; display: grid; place-items: center; border-radius: 10px; color: var(--faint); }
form button:hover { background: var(--theirs); }
form .send { background: var(--accent); color: #fff; }
form .send:hover { background: var(--accent-hover); }
form .send:disabled { background: var(--theirs); color: var(--faint); cursor: default; }
textarea { flex: 1; min-width: 0; max-height: 132px; min-height: 40px; padding: 8px; border: 0; border-radius: 10px; resize: none; outline: 0; font: inherit; font-size: 16px;
  color: inherit; background: none; }
textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
textarea::placeholder { color: var(--faint); opacity: 1; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) { .line { animation: in .18s ease-out; } @keyframes in { from { opacity: 0; transform: translateY(4px); } } }
`
