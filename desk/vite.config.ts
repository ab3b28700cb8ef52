import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    // Paths that the server answers; all else is the desk. The Host stays the browser's, so that the
    // server's same-origin check sees what it would see in production.
    proxy: {
      '^/(api|files|chat)/': { target: server, ws: true },
      '/widget.js': server,
    },
  },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
  },
})
