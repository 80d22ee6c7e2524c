const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  fsync: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  // Containers give /dev/shm 64 MB, and systemd may empty it when a person logs out.
  dynamic_shared_memory_type: 'mmap',
  // Never a word of a page in a log: no statements, no parameters, no details (they quote rows), and none of the
  // errors of a statement at all (they quote the value that was wrong). What is left speaks of the server itself.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_checkpoints: 'off',
  log_line_prefix: '',
};

/** The arguments PostgreSQL is started with. They win over every file in the cluster. */
export function flags(cluster: string, socketDirectory: string, port: number): string[] {
  const sockets = `"${socketDirectory.replaceAll('"', '""')}"`;
  const all = { ...settings, port: String(port), unix_socket_directories: sockets };
  return ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
