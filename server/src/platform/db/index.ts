// How a domain speaks with the database:
//
//   queries.ts    export const findConversation = statement('inbox.findConversation', (p: { id: string }) =>
//                   sql<ConversationRow>`select id, … from conversations where id = ${p.id}`)
//   commands      const conversation = await tx.one(findConversation({ id }))    // NotFound if there is none
//   a request     await db.users.as({ organizationId, memberId, shopIds }, (tx) => closeConversation(tx, …))
//   a worker      await db.worker.transaction((tx) => …), or db.worker.query(oneStatement({ … }))
export { isConnectionLoss } from './connection-loss.ts'
export { createDatabase, type Database, type DatabaseConfig } from './database.ts'
export { type DatabaseRoles, rolesOf } from './roles.ts'
export { sql, type TypedSql } from './sql.ts'
export { type RegisteredStatement, registeredStatements, type Statement, statement } from './statement.ts'
export type { Tx } from './transaction.ts'
export type { Scope, UsersDb } from './users-db.ts'
export type { WorkerDb } from './worker-db.ts'
