import { startChat } from './chat/start-chat.ts'

startChat()
