import { z } from 'zod'
import { Id, Instant, Language, LocalDay, LocalTime } from './shapes.ts'

export const roles = ['owner', 'admin', 'lead', 'agent', 'viewer'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** What a member may do, as the policy table grants it. The desk hides what is not granted; the server refuses it. */
export const permissions = [
  'conversations.read',
  'conversations.answer',
  'conversations.assign',
  'figures.read',
  'figures.read-own',
  'shops.manage',
  'channels.manage',
  'members.manage',
  'views.share',
  'tags.manage',
  'organization.manage',
] as const
export const Permission = z.enum(permissions)
export type Permission = z.infer<typeof Permission>

export const DeskLocale = z.enum(['zh-CN', 'en'])
export type DeskLocale = z.infer<typeof DeskLocale>

export const Preferences = z.strictObject({
  locale: DeskLocale,
  theme: z.enum(['system', 'light', 'dark']),
  /** Enter sends only when the person chose so; Mod+Enter always does. */
  enterSends: z.boolean(),
  /** Languages the member reads. */
  languages: z.array(Language).max(20),
  sound: z.boolean(),
  notices: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

const Password = z.string().min(10).max(128)
const Email = z.email().max(254)
const OrganizationName = z.string().trim().min(1).max(120)
const PersonName = z.string().trim().min(1).max(80)

export const SetupState = z.strictObject({ needed: z.boolean() })
export const SetupRequest = z.strictObject({
  token: z.string().min(1).max(200),
  organizationName: OrganizationName.optional(),
  name: PersonName,
  email: Email,
  password: Password,
  locale: DeskLocale,
})
export const SignInRequest = z.strictObject({ email: Email, password: z.string().min(1).max(128) })
export const ChangePasswordRequest = z.strictObject({
  currentPassword: z.string().min(1).max(128),
  newPassword: Password,
})

export const Interval = z.strictObject({ from: LocalTime, to: LocalTime })
/** Local hours of service. None = always open. `to` at or before `from` runs over midnight. day: 1 Monday … 7 Sunday. */
export const OpeningHours = z.array(Interval.extend({ day: z.int().min(1).max(7) })).max(70)
export const Holiday = z.strictObject({
  date: LocalDay,
  name: z.string().trim().min(1).max(80),
  intervals: z.array(Interval).max(10),
})
export const Vacation = z.strictObject({ from: Instant, until: Instant.nullable() })

export const ShopSettings = z.strictObject({
  hours: OpeningHours,
  holidays: z.array(Holiday).max(400),
  vacations: z.array(Vacation).max(100),
  /** First response target in minutes of business time. */
  firstResponseTargetMinutes: z.int().min(1).max(1440),
  /** A session closes by itself after so many hours of silence. */
  silenceHours: z.int().min(1).max(720),
  /** Goodbye text per language; the buyer's language, else the shop's first. Empty = no goodbye. */
  goodbye: z.record(Language, z.string().max(1000)),
})
export type ShopSettings = z.infer<typeof ShopSettings>

const shopFields = {
  name: z.string().trim().min(1).max(120),
  /** ISO 3166-1 alpha-2 */
  market: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().min(1).max(60),
  /** ISO 4217 */
  currency: z.string().regex(/^[A-Z]{3}$/),
  languages: z.array(Language).min(1).max(20),
}
export const Shop = z.strictObject({
  id: Id,
  ...shopFields,
  settings: ShopSettings,
  version: z.int(),
})
export type Shop = z.infer<typeof Shop>
export const CreateShopRequest = z.strictObject(shopFields)
export const UpdateShopRequest = z.strictObject({
  name: shopFields.name.optional(),
  market: shopFields.market.optional(),
  timeZone: shopFields.timeZone.optional(),
  currency: shopFields.currency.optional(),
  languages: shopFields.languages.optional(),
  settings: ShopSettings.partial().optional(),
  /** The version the editor saw; another one in between is a Conflict. */
  version: z.int(),
})

export const Organization = z.strictObject({ id: Id, name: z.string() })
export type Organization = z.infer<typeof Organization>
export const UpdateOrganizationRequest = z.strictObject({ name: OrganizationName })

export const Me = z.strictObject({
  memberId: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  permissions: z.array(Permission),
  preferences: Preferences,
  organization: Organization,
  shops: z.array(Shop),
  /** Where one plays the buyer; null while the sandbox doesn't run. */
  sandbox: z.strictObject({ shopUrl: z.url(), tiktokShopUrl: z.url() }).nullable(),
})
export type Me = z.infer<typeof Me>
export const UpdateMeRequest = z.strictObject({
  name: PersonName.optional(),
  preferences: Preferences.partial().optional(),
})

/** What colleagues see of each other. */
export const MemberRef = z.strictObject({ id: Id, name: z.string() })
export type MemberRef = z.infer<typeof MemberRef>

export const Member = z.strictObject({
  id: Id,
  name: z.string(),
  email: z.string(),
  role: Role,
  allShops: z.boolean(),
  shopIds: z.array(Id),
  disabledAt: Instant.nullable(),
  version: z.int(),
})
export type Member = z.infer<typeof Member>
export const UpdateMemberRequest = z.strictObject({
  role: Role.optional(),
  allShops: z.boolean().optional(),
  shopIds: z.array(Id).max(1000).optional(),
  disabled: z.boolean().optional(),
  version: z.int(),
})

export const InviteRole = z.enum(['admin', 'lead', 'agent', 'viewer'])
export const Invite = z.strictObject({
  id: Id,
  email: z.string(),
  role: InviteRole,
  allShops: z.boolean(),
  shopIds: z.array(Id),
  createdAt: Instant,
  expiresAt: Instant,
})
export type Invite = z.infer<typeof Invite>
export const CreateInviteRequest = z.strictObject({
  email: Email,
  role: InviteRole,
  allShops: z.boolean(),
  shopIds: z.array(Id).max(1000),
})
/** The link is shown once; afterwards only its hash is known. `mailed` says whether it went out by system mail. */
export const CreatedInvite = Invite.extend({ link: z.url(), mailed: z.boolean() })
export type CreatedInvite = z.infer<typeof CreatedInvite>
export const InviteByToken = z.strictObject({
  email: z.string(),
  organizationName: z.string(),
  role: InviteRole,
})
export const AcceptInviteRequest = z.strictObject({
  token: z.string().min(1).max(200),
  name: PersonName,
  password: Password,
  locale: DeskLocale,
})
