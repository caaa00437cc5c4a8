/** The server settings of an embedded cluster: small, and durable unless it is a throw-away one. */
export function serverSettings(options: { port: number; durable: boolean }): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    max_connections: options.durable ? '60' : '250',
    // Postgres takes of it only what it has touched: an idle platform stays small, a busy one gets quick.
    shared_buffers: '128MB',
    huge_pages: 'off',
    jit: 'off',
    // Worker processes cost memory, and this is one machine for one small host.
    io_method: 'sync',
    max_worker_processes: '2',
    max_parallel_workers: '0',
    max_parallel_workers_per_gather: '0',
    autovacuum_max_workers: '1',
    max_logical_replication_workers: '0',
    // No replica reads the log; `npm run backup` is logical.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_min_messages: 'warning',
    ...(options.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
