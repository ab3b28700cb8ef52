export type TiktokShopCredentials = {
  readonly appKey: string
  readonly appSecret: string
  readonly accessToken: string
  /** Says which of the seller's shops is meant; null while none is chosen. */
  readonly cipher: string | null
}

/** What a request is made for: the looks for what is new have room in the daily quota when nothing else may be read, answers even after that. */
export type RequestPurpose = 'answer' | 'watch' | 'read'

/** A shop as the protocol needs it. */
export type TiktokShopAccount = {
  /** Origin of the API, without a slash at the end. */
  readonly apiUrl: string
  /** The shop's market as the platform names it, such as GB; null while no shop is chosen. */
  readonly region: string | null
  /** @throws Unauthorised when the seller has to authorize again */
  credentials(): Promise<TiktokShopCredentials>
  /**
   * Gets a new access token in the place of one that the platform refuses; does nothing if that was replaced meanwhile.
   * @throws Unauthorised when the seller has to authorize again, Unreachable when nobody answers
   */
  refresh(refused: string): Promise<void>
  /**
   * Counts a request that is about to be made.
   * @throws RateLimited when the day has no room for one of this purpose
   */
  spend(purpose: RequestPurpose): Promise<void>
}

export type TiktokShopAccounts = {
  /** @throws Unauthorised for a channel that isn't connected */
  of(channelId: string): Promise<TiktokShopAccount>
}
