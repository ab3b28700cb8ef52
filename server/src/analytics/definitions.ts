import type { MetricDefinition, MetricKey } from '@quaydesk/contract'

/**
 * What every metric means, in the words that the desk shows behind its (i) and docs/metrics.md explains at length.
 * How it is computed stands beside it in queries/cases.ts under the same key.
 */
export const definitions: readonly MetricDefinition[] = [
  metric('sessions', 'count', 'session start', {
    zh: ['会话数', '期间内开始的会话。假期模式中开始的和顾客撤回的也计入。'],
    en: [
      'Sessions',
      'Sessions that started in the period, those of vacation mode and withdrawn ones included.',
    ],
  }),
  metric('customersServed', 'count', 'session start', {
    zh: ['顾客数', '期间内有会话开始的不同顾客，假期模式的会话除外。'],
    en: [
      'Customers',
      'Distinct customers with a session that started in the period; those of vacation mode left out.',
    ],
  }),
  metric('messagesIn', 'count', 'sent', {
    zh: ['消息总量', '顾客在期间内发出的消息。'],
    en: ['Messages in', 'Messages that customers sent in the period.'],
  }),
  metric('messagesHandled', 'count', 'sent', {
    zh: ['消息处理量', '客服在期间内发出、平台已接受的消息。'],
    en: ['Messages handled', 'Messages that agents sent in the period and the platform accepted.'],
  }),
  metric('needsHuman', 'count', 'session start', {
    zh: ['需人工响应会话数', '期间内开始、需要人工回答的会话。假期模式和撤回的除外。'],
    en: [
      'Sessions needing a person',
      'Sessions of the period that needed a person; vacation mode and withdrawn ones left out.',
    ],
  }),
  metric('responseRate24h', 'rate', 'session start', {
    zh: [
      '24小时响应率',
      '已响应 ÷ 已判定。已响应：无需人工且机器人已答，或首次人工应答不晚于需人工起 24 小时。未到 24 小时且未关闭的不判定。',
    ],
    en: [
      '24 h response rate',
      'Responded / judged. Responded: no person needed and the bot answered, or the first human answer came within 24 h of the need. Not judged before 24 h have passed or the session closed.',
    ],
  }),
  metric('humanResponseRate24h', 'rate', 'session start', {
    zh: ['24小时人工响应率', '同 24小时响应率，只看需要人工的会话。'],
    en: ['24 h human response rate', 'The 24 h response rate over the sessions that needed a person.'],
  }),
  metric('firstResponseTime', 'duration', 'session start', {
    zh: ['首次响应时长', '首次人工应答 − 需人工的时刻。平均、中位数、p90；自然时间与营业时间。'],
    en: [
      'First response time',
      'First human answer − the moment a person was needed. Mean, median, p90; elapsed and business time.',
    ],
  }),
  metric('responseTime', 'duration', 'turn start', {
    zh: ['平均响应时长', '人工应答 − 轮次开始，取所有由人工应答的轮次。'],
    en: ['Response time', 'Human answer − turn start, over all turns that a person answered.'],
  }),
  metric('customerWait', 'duration', 'turn start', {
    zh: ['顾客等待时长', '首个应答（含机器人）− 轮次开始。'],
    en: ['Customer wait', 'First answer of any kind, the bot included − turn start: what the buyer feels.'],
  }),
  metric('lateSessions', 'count', 'session start', {
    zh: ['超时响应会话数', '需人工后，目标（营业时间）已过仍无人工应答的会话，之后答了也算。'],
    en: ['Late sessions', 'The target (business time) passed without a human answer, answered later or not.'],
  }),
  metric('unansweredSessions', 'count', 'session start', {
    zh: ['未响应会话数', '需要人工，但到关闭或 24 小时内都没有人工应答的会话。'],
    en: ['Unanswered sessions', 'Needed a person and had no human answer by the close or within 24 h.'],
  }),
  metric('sessionsAssigned', 'count', 'assignment', {
    zh: ['被分配会话数', '期间内分配给客服的不同会话。'],
    en: ['Sessions assigned', 'Distinct sessions assigned to an agent in the period.'],
  }),
]

type Words = readonly [name: string, definition: string]

function metric(
  key: MetricKey,
  unit: MetricDefinition['unit'],
  anchor: string,
  { zh, en }: { zh: Words; en: Words },
): MetricDefinition {
  return {
    key,
    unit,
    anchor,
    zh: { name: zh[0], definition: zh[1] },
    en: { name: en[0], definition: en[1] },
  }
}

export const unitOf: Record<MetricKey, MetricDefinition['unit']> = Object.fromEntries(
  definitions.map(({ key, unit }) => [key, unit]),
) as Record<MetricKey, MetricDefinition['unit']>
