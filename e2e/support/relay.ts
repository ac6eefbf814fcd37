import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { port } from './house.ts';

/** Where the media gateway of the journeys answers, on this machine only. */
const relayPort = Number(port) + 2;
export const relayAddress = `http://127.0.0.1:${relayPort}/janus`;

const libraries = '/usr/lib/x86_64-linux-gnu/janus';
const unused = {
  plugins: [
    'audiobridge',
    'duktape',
    'echotest',
    'lua',
    'nosip',
    'recordplay',
    'sip',
    'streaming',
    'textroom',
  ],
  transports: ['mqtt', 'nanomsg', 'pfunix', 'rabbitmq', 'websockets'],
};
const without = (names: readonly string[]) => names.map((it) => `libjanus_${it}.so`).join(',');

/** Starts Debian's Janus with nothing but its video room, and pictures over the loopback. */
export function startRelay(folder: string): ChildProcess {
  const config = join(folder, 'janus');
  mkdirSync(config);
  writeFileSync(
    join(config, 'janus.jcfg'),
    [
      `general: { configs_folder = "${config}"; plugins_folder = "${libraries}/plugins";`,
      `  transports_folder = "${libraries}/transports"; events_folder = "${config}"; loggers_folder = "${config}" }`,
      'nat: { ice_enforce_list = "lo" }',
      `plugins: { disable = "${without([...unused.plugins, 'videocall', 'voicemail'])}" }`,
      `transports: { disable = "${without(unused.transports)}" }`,
    ].join('\n'),
  );
  writeFileSync(
    join(config, 'janus.transport.http.jcfg'),
    `general: { base_path = "/janus"; http = true; port = ${relayPort}; ip = "127.0.0.1"; https = false }`,
  );
  writeFileSync(join(config, 'janus.plugin.videoroom.jcfg'), 'general: {}');
  const output = openSync(join(folder, 'janus.log'), 'a');
  return spawn('janus', ['-F', config, '-C', join(config, 'janus.jcfg'), '-o'], {
    stdio: ['ignore', output, output],
  });
}
