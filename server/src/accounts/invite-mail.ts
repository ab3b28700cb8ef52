export type InviteMail = { readonly subject: string; readonly text: string }

/** The invitation in both languages of the desk, since nobody knows yet which one its reader wants. Plain text only. */
export function inviteMail(invite: {
  organizationName: string
  inviterName: string
  link: string
}): InviteMail {
  const { organizationName, inviterName, link } = invite
  return {
    subject: `${organizationName}: 邀请您加入客岸 / your invitation to Quaydesk`,
    text: [
      `${inviterName} 邀请您加入 ${organizationName} 的客服团队。`,
      `请在 7 天内打开此链接并设置密码(链接只能使用一次):`,
      '',
      `${inviterName} invites you to the customer service team of ${organizationName}.`,
      'Open this link within 7 days and choose a password (it works once):',
      '',
      link,
      '',
      '如果您不认识邀请人,请忽略此邮件。 / If you do not know who invites you, ignore this mail.',
      '',
    ].join('\n'),
  }
}
