import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHookAddress } from './hook-address.ts';
import { isPublicAddress } from './public-address.ts';

test.each(['1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '223.255.255.254', '2606:4700::1111', '2a00:1450:4001::5e', '64:ff9b::8.8.8.8'])(
  '%s is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1',
  '192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255',
  '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', 'fec0::1',
  '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b::10.1.2.3', '64:ff9b:1::a00:1', '2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', '100::1', '5f00::1',
  '', 'localhost', '1.2.3', '999.1.1.1', '1.1.1.1:80', ' 1.1.1.1',
])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

test('an IPv4 address is as public behind NAT64 as it is by itself, and never when mapped', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
    }),
  );
});

describe('the address of a channel', () => {
  test.each([
    ['https://hooks.slack.com/services/T0/B0/x', 'https://hooks.slack.com/services/T0/B0/x'],
    ['  https://Chat.Example.ORG:8443/hooks/x?a=b#part ', 'https://chat.example.org:8443/hooks/x?a=b'],
    ['https://1.1.1.1/x', 'https://1.1.1.1/x'],
    ['https://[2606:4700::1111]/x', 'https://[2606:4700::1111]/x'],
    // A name is judged by where it leads, when something is sent.
    ['https://intern/x', 'https://intern/x'],
  ])('%s is read', (text, href) => expect(readHookAddress(text, false)).toEqual({ url: new URL(href) }));

  test.each([
    ['hooks.slack.com/services', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['ftp://example.org/x', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['gopher://127.0.0.1:11211/_stats', 'not-an-address'],
    ['https://exa mple.org/', 'not-an-address'],
    ['https://[fe80::1%25eth0]/', 'not-an-address'],
    ['https://[fe80::1%eth0]/', 'not-an-address'],
    ['https://1.2.3.4.5/', 'not-an-address'],
    ['https://0x100000000/', 'not-an-address'],
    ['http://example.org/x', 'not-https'],
    ['https://maya:secret@example.org/x', 'has-password'],
    ['https://example.org@127.0.0.1/', 'has-password'],
    ['https://127.0.0.1/', 'private'],
    ['https://127.1/', 'private'],
    ['https://127.0.0.1./', 'private'],
    ['https://2130706433/', 'private'],
    ['https://0x7f000001/', 'private'],
    ['https://0x7f.1/', 'private'],
    ['https://0177.0.0.1/', 'private'],
    ['https://017700000001/', 'private'],
    ['https://0/', 'private'],
    ['https://①②⑦.⓪.⓪.①/', 'private'],
    ['https://127。0。0。1/', 'private'],
    ['https://10.0.0.8:9200/', 'private'],
    ['https://169.254.169.254/latest/meta-data/', 'private'],
    ['https://[::1]/', 'private'],
    ['https://[::]/', 'private'],
    ['https://[::ffff:127.0.0.1]/', 'private'],
    ['https://[::ffff:a9fe:a9fe]/', 'private'],
    ['https://[64:ff9b::10.0.0.1]/', 'private'],
    ['https://[fd00:ec2::254]/', 'private'],
    ['https://localhost/', 'private'],
    ['https://LOCALHOST./', 'private'],
    ['https://db.localhost:5432/', 'private'],
  ])('%s is not read: %s', (text, fault) => expect(readHookAddress(text, false)).toEqual({ fault }));

  test('where private networks are allowed, they and http are read, passwords still are not', () => {
    expect(readHookAddress('http://10.0.0.8:9200/x', true)).toEqual({ url: new URL('http://10.0.0.8:9200/x') });
    expect(readHookAddress('http://localhost:8065/hooks/x', true)).toEqual({ url: new URL('http://localhost:8065/hooks/x') });
    expect(readHookAddress('http://maya:secret@localhost/', true)).toEqual({ fault: 'has-password' });
    expect(readHookAddress('file:///etc/passwd', true)).toEqual({ fault: 'not-an-address' });
  });
});
