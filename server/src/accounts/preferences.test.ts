import { describe, expect, it } from 'vitest'
import { changePreferences, preferencesFrom } from './preferences.ts'

describe('preferences', () => {
  it('are the defaults until chosen', () => {
    expect(preferencesFrom({})).toMatchObject({ locale: 'en', enterSends: false, sound: true })
    expect(preferencesFrom({ locale: 'zh-CN' })).toMatchObject({ locale: 'zh-CN', sound: true })
  })

  it('keep what was chosen before, and nothing that was not', () => {
    expect(changePreferences({ theme: 'dark', sound: false }, { sound: true, locale: undefined })).toEqual({
      theme: 'dark',
      sound: true,
    })
  })
})
