let audio: AudioContext | null = null

/**
 * Two soft notes, made here so that there is no file to load. Silent until the page has been clicked once: before
 * that browsers let no page sound.
 */
export function chime(): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  const start = audio.currentTime
  for (const [order, hertz] of [659, 880].entries()) {
    const note = audio.createOscillator()
    const loudness = audio.createGain()
    const at = start + order * 0.14
    note.frequency.value = hertz
    loudness.gain.setValueAtTime(0, at)
    loudness.gain.linearRampToValueAtTime(0.08, at + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.4)
    note.connect(loudness).connect(audio.destination)
    note.start(at)
    note.stop(at + 0.42)
  }
}
