/** The migrated database that tests' databases are copied from. */
export const templateName = 'quaydesk_template'

/** One pair for all: a copied database's grants name the roles of its template. */
export const testRoles = { users: 'quaydesk_test_users', worker: 'quaydesk_test_worker' }
