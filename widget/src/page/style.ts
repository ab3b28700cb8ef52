/** Inside a shadow root: neither the shop's styles reach in nor ours out. */
export const launcherStyle = `
:host { all: initial; }
button { all: unset; box-sizing: border-box; position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; width: 56px; height: 56px;
  border-radius: 50%; background: #2b53cb; color: #fff; cursor: pointer; display: grid; place-items: center;
  box-shadow: 0 6px 20px rgb(20 26 40 / .28), 0 1px 3px rgb(20 26 40 / .2); transition: transform .15s, background .15s; }
button:hover { background: #4169de; transform: translateY(-1px); }
button:active { background: #1f3f9f; transform: none; }
button:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #2b53cb; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.badge { position: absolute; top: -2px; right: -2px; min-width: 20px; height: 20px; padding: 0 5px; box-sizing: border-box; border-radius: 10px;
  background: #bb271d; color: #fff; font: 600 12px/20px system-ui, sans-serif; text-align: center; }
.badge:empty { display: none; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
iframe { all: unset; position: fixed; right: 20px; bottom: 88px; z-index: 2147483000; width: 384px; height: min(620px, calc(100dvh - 108px));
  border-radius: 16px; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px rgb(20 26 40 / .06), 0 16px 48px -8px rgb(20 26 40 / .3);
  transition: opacity .15s, transform .15s; }
iframe[data-closed] { visibility: hidden; opacity: 0; transform: translateY(8px); pointer-events: none; }
@media (prefers-color-scheme: dark) { iframe { background: #181b20; box-shadow: 0 0 0 1px rgb(255 255 255 / .08), 0 16px 48px -8px rgb(0 0 0 / .7); } }
@media (max-width: 480px), (max-height: 420px) {
  iframe { inset: 0; width: 100%; height: 100dvh; border-radius: 0; }
  button.open { display: none; }
}
@media (prefers-reduced-motion: reduce) { button, iframe { transition: none; } }
@media print { button, iframe { display: none; } }
`
