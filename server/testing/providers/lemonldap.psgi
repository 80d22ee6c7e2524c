# LemonLDAP::NG (Debian) as an OpenID Connect provider on loopback, with its demo users: `dwho` has the password `dwho`.
# Everything it writes lies in one directory. Run by lemonldap.ts:
#   DIRECTORY=... ADDRESS=http://127.0.0.1:4600 CALLBACK=... CLIENT_ID=... CLIENT_SECRET=... plackup -o 127.0.0.1 -p 4600 lemonldap.psgi
use strict;
use warnings;
use Crypt::OpenSSL::RSA;
use JSON;

my $dir = $ENV{DIRECTORY} or die 'DIRECTORY is not set';
mkdir "$dir/$_" for qw(conf sessions psessions lock plock cache);

sub write_file {
    my ( $name, $text ) = @_;
    open my $file, '>', "$dir/$name" or die "$name: $!";
    print $file $text;
    close $file;
}

my $key  = Crypt::OpenSSL::RSA->generate_key(2048);
my $file = 'Apache::Session::File';

write_file( 'conf/lmConf-1.json', JSON->new->canonical->encode( {
    cfgNum                        => 1,
    cfgAuthor                     => 'a test',
    cfgDate                       => time,
    key                           => join( '', map { chr( 97 + int rand 26 ) } 1 .. 32 ),
    portal                        => "$ENV{ADDRESS}/",
    domain                        => '127.0.0.1',
    securedCookie                 => 0,
    authentication                => 'Demo',
    userDB                        => 'Same',
    passwordDB                    => 'Null',
    registerDB                    => 'Null',
    demoExportedVars              => { cn => 'cn', mail => 'mail', uid => 'uid' },
    requireToken                  => 0,
    captcha_login_enabled         => 0,
    portalCheckLogins             => 0,
    globalStorage                 => $file,
    globalStorageOptions          => { Directory => "$dir/sessions", LockDirectory => "$dir/lock" },
    persistentStorage             => $file,
    persistentStorageOptions      => { Directory => "$dir/psessions", LockDirectory => "$dir/plock" },
    localSessionStorage           => '',
    # What it protects as a gateway: nothing.
    locationRules                 => { '127.0.0.1' => { default => 'deny' } },
    issuerDBOpenIDConnectActivation => 1,
    oidcServicePrivateKeySig      => $key->get_private_key_string,
    oidcServicePublicKeySig       => $key->get_public_key_x509_string,
    oidcServiceKeyIdSig           => 'one',
    oidcServiceAllowAuthorizationCodeFlow => 1,
    oidcRPMetaDataExportedVars    => { rapport => { email => 'mail', name => 'cn', preferred_username => 'uid' } },
    oidcRPMetaDataOptions         => {
        rapport => {
            oidcRPMetaDataOptionsClientID       => $ENV{CLIENT_ID},
            oidcRPMetaDataOptionsClientSecret   => $ENV{CLIENT_SECRET},
            oidcRPMetaDataOptionsRedirectUris   => $ENV{CALLBACK},
            oidcRPMetaDataOptionsIDTokenSignAlg => 'RS256',
            oidcRPMetaDataOptionsRequirePKCE    => 1,
            oidcRPMetaDataOptionsBypassConsent  => 1,
            oidcRPMetaDataOptionsDisplayName    => 'Rapport',
        },
    },
} ) );

write_file( 'lemonldap-ng.ini', <<"INI" );
[all]
logLevel = error
[configuration]
type = File
dirName = $dir/conf
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'lemonldap-ng-config', 'cache_root' => '$dir/cache', 'directory_umask' => '077' }
[portal]
staticPrefix = /static
templateDir = /usr/share/lemonldap-ng/portal/templates
languages = en
INI

$ENV{LLNG_DEFAULTCONFFILE} = "$dir/lemonldap-ng.ini";
require Lemonldap::NG::Portal;
Lemonldap::NG::Portal->run( {} );
