import { useEffect, useState } from 'react'

const restMs = 250

/** What is written once the hand rests, without what surrounds it. */
export function useRested(words: string): string {
  const [rested, setRested] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setRested(words.trim()), restMs)
    return () => clearTimeout(timer)
  }, [words])
  return rested
}
