import { expect, test } from 'vitest'
import { createSigner } from '../crypto.ts'
import { createFileLinks, type FileLink } from './file-links.ts'

const links = createFileLinks(createSigner('a secret of at least thirty-two characters', 'files'))
const [organizationId, fileId] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-000000000002',
]
const now = Date.UTC(2026, 4, 1, 10, 20)
const hour = 3_600_000

function linkOf(url: string): FileLink {
  const [, organization = '', file = '', until = '', signature = ''] =
    /^\/files\/([\w-]+)\/([\w-]+)\?until=(\d+)&signature=([\w-]+)$/.exec(url) ?? []
  return { organizationId: organization, fileId: file, until: Number(until), signature }
}

test('an address opens its file for one to two hours', () => {
  const link = linkOf(links.urlOf(organizationId, fileId, now))
  expect(links.holds(link, now)).toBe(true)
  expect(links.holds(link, now + hour)).toBe(true)
  expect(links.holds(link, now + 2 * hour)).toBe(false)
})

test('within an hour a file keeps its address, so that it stays in the cache', () => {
  expect(links.urlOf(organizationId, fileId, now)).toBe(links.urlOf(organizationId, fileId, now + hour / 2))
})

test('an address opens no other file, organization or time', () => {
  const link = linkOf(links.urlOf(organizationId, fileId, now))
  expect(links.holds({ ...link, fileId: organizationId }, now)).toBe(false)
  expect(links.holds({ ...link, organizationId: fileId }, now)).toBe(false)
  expect(links.holds({ ...link, until: link.until + hour }, now)).toBe(false)
  expect(links.holds({ ...link, signature: '' }, now)).toBe(false)
})
