import { expect, test } from 'vitest'
import { clusterOwner, confine, confinements, ordinaryUser } from './confinement.ts'

const nobody = { uid: 65_534, gid: 65_534 }

test('an ordinary user runs PostgreSQL as himself', () => {
  expect(confinements('linux', 1000)).toEqual(['none'])
  expect(confinements('win32', undefined)).toEqual(['none'])
  expect(confine('none', nobody, ['postgres', '-D', 'x'])).toEqual(['postgres', '-D', 'x'])
})

test('root tries a namespace before another user, and only Linux has either', () => {
  expect(confinements('linux', 0)).toEqual(['namespace', 'otherUser'])
  expect(confinements('darwin', 0)).toEqual([])
})

test('files belong to root in a namespace, and to the other user without one', () => {
  expect(clusterOwner('none', nobody)).toBeUndefined()
  expect(clusterOwner('namespace', nobody)).toEqual({ uid: 0, gid: 0 })
  expect(clusterOwner('otherUser', nobody)).toEqual(nobody)
})

test('the other user is nobody, else anybody but root, else the number of nobody', () => {
  const root = 'root:x:0:0:root:/root:/bin/sh'
  const daemon = 'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin'
  expect(ordinaryUser(`${root}\n${daemon}\nnobody:x:99:98:nobody:/:/sbin/nologin\n`)).toEqual({
    uid: 99,
    gid: 98,
  })
  expect(ordinaryUser(`${root}\n${daemon}\n`)).toEqual({ uid: 1, gid: 1 })
  expect(ordinaryUser('')).toEqual(nobody)
})
