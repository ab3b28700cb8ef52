import { describe, expect, it } from 'vitest'
import { pictureSize, videoSize } from './picture-size.ts'

describe('a picture in the thread', () => {
  it('keeps its shape', () => {
    expect(pictureSize(4000, 2000)).toEqual({ width: 240, height: 120 })
    expect(pictureSize(1000, 2000)).toEqual({ width: 90, height: 180 })
  })
  it('is not drawn larger than it is', () => {
    expect(pictureSize(100, 50)).toEqual({ width: 100, height: 50 })
  })
  it('stays large enough to be clicked', () => {
    expect(pictureSize(4000, 10)).toEqual({ width: 240, height: 24 })
  })
  it('has a place before its size is known', () => {
    expect(pictureSize(null, null)).toEqual({ width: 116, height: 82 })
  })
})

it('gives a video the room that there is, small or large', () => {
  expect(videoSize(96, 96)).toEqual({ width: 240, height: 240 })
  expect(videoSize(1080, 1920)).toEqual({ width: 146, height: 260 })
  expect(videoSize(1920, 1080)).toEqual({ width: 240, height: 135 })
  expect(videoSize(null, 10)).toEqual({ width: 240, height: 150 })
})
