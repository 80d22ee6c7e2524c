import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const program = '/usr/sbin/postfix';

/** Whether there is a Postfix here, and we may start it: its master begins as root, and gives that up for each part. */
export const hasPostfix = (): boolean => existsSync(program) && process.getuid?.() === 0;

/**
 * A real Postfix of its own in a temporary directory, which takes mail on a port of loopback and hands it on to other
 * ports of loopback, by domain; `*` is every other one. It asks nobody for names, and knows no users.
 */
export async function startPostfix(port: number, next: Record<string, number>): Promise<{ log: () => Promise<string>; stop: () => Promise<void> }> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-postfix-'));
  await chmod(directory, 0o755);
  const at = (name: string) => path.join(directory, name);
  await mkdir(at('spool'));
  const routes = Object.entries(next).map(([domain, to]) => `{ ${domain} = smtp:[127.0.0.1]:${to} }`);
  await writeFile(at('main.cf'), `${mainSettings(directory)}transport_maps = inline:{ ${routes.join(', ')} }\n`);
  await writeFile(at('master.cf'), services(port));
  const running = spawn(program, ['-c', directory, 'start-fg'], { stdio: 'ignore' });
  const ended = once(running, 'exit');
  const log = () => readFile(at('mail.log'), 'utf8').catch(() => '');
  const gone = async () => {
    throw new Error(`Postfix ended by itself:\n${await log()}`);
  };
  await Promise.race([answering(port), ended.then(gone)]);
  return {
    log,
    stop: async () => {
      await once(spawn(program, ['-c', directory, 'abort'], { stdio: 'ignore' }), 'exit');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const mainSettings = (directory: string) => `compatibility_level = 3.6
queue_directory = ${directory}/spool
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${directory}/mail.log
maillog_file_prefixes = ${directory}
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = relay.test
mydestination =
local_recipient_maps =
alias_maps =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtp_dns_support_level = disabled
smtp_tls_security_level = none
smtpd_tls_security_level = none
`;

/** The parts Postfix needs to take mail, hand it on and send it back; none of them in a jail of its own. */
const services = (port: number) => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
smtp unix - - n - - smtp
relay unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`;

async function answering(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const answered = await Promise.race([once(socket, 'data').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
