import './theme/base.css'
import './theme/product-tokens.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenToKeys } from '../lib/keys/desk-keys.ts'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root.')
listenToKeys()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
