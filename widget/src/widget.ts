import { startPage } from './page/start-page.ts'

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  if (document.body) startPage(script)
  else document.addEventListener('DOMContentLoaded', () => startPage(script), { once: true })
}
