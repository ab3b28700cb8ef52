export { createSystemMail, type SystemMail } from './system-mail.ts'
