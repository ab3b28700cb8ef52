// A vacuum at work in a test's database keeps it from being dropped.
const forTests = { fsync: 'off', full_page_writes: 'off', max_connections: '500', autovacuum: 'off' }

export type Durability = 'durable' | 'forTests'

/**
 * PostgreSQL's settings for a small machine that also runs the program itself. Errors of statements are not
 * logged here: their texts may hold what customers wrote, and the program that asked gets them anyway.
 */
export function serverSettings(major: number, port: number, durability: Durability): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '64MB',
    maintenance_work_mem: '32MB',
    max_wal_size: '512MB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    huge_pages: 'off',
    jit: 'off',
    // Nobody replicates from a desk's own server; each of these would keep a process or write more WAL.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    max_parallel_workers_per_gather: '0',
    autovacuum_max_workers: '1',
    // A new desk or an import fills tables that were empty a minute ago; without statistics their plans are poor.
    autovacuum_naptime: '15s',
    log_min_messages: 'log',
    log_line_prefix: '',
    log_checkpoints: 'off',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    ...(durability === 'forTests' ? forTests : {}),
  }
}
