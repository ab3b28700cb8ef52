import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet, read 2025: argon2id with 19 MiB, two passes, one lane. argon2id is the library's
// default and not named here because its enum exists for types only.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

export function verifyPassword(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'))
}
