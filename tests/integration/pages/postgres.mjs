// SPDX-License-Identifier: GPL-3.0-or-later
//
// A PostgreSQL of this process's own, with nothing on the network; it ends with the process.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const versions = '/usr/lib/postgresql';
const nobody = 65534; // of Debian; PostgreSQL does not run as root
const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'shared_buffers=32MB', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off', 'log_destination=stderr'];

export class Postgres {
    static async begin() {
        const cluster = new Postgres();
        await cluster.#start();
        cluster.#sql('CREATE ROLE office LOGIN');
        return cluster;
    }

    constructor() {
        this.databases = 0;
        this.folder = mkdtempSync(join(tmpdir(), 'okienko-pg-'));
        const newest = readdirSync(versions).sort((one, other) => Number(one) - Number(other)).at(-1) ?? assert.fail('PostgreSQL is not installed');
        this.programs = join(versions, newest, 'bin');
        if (process.getuid() === 0)
            chownSync(this.folder, nobody, nobody);
        const made = spawnSync(...this.#command('initdb', ['-D', join(this.folder, 'data'), '--username=super', '--auth=trust', '--no-sync', '--no-locale', '--encoding=UTF8']),
            { cwd: this.folder, encoding: 'utf8' });
        assert.equal(made.status, 0, made.stderr);
    }

    /** As it is started: not as root, and never longer than this process lives. */
    #command(program, words) {
        const user = process.getuid() === 0 ? [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
        return ['setpriv', ['--pdeathsig', 'QUIT', ...user, join(this.programs, program), ...words]];
    }

    async #start() {
        const server = spawn(...this.#command('postgres', ['-D', join(this.folder, 'data'), '-k', this.folder, ...settings.flatMap((one) => ['-c', one])]),
            { cwd: this.folder, stdio: ['ignore', 'ignore', 'pipe'] });
        await new Promise((resolve, reject) => {
            const said = [];
            createInterface({ input: server.stderr }).on('line', (line) => {
                said.push(line);
                if (line.includes('ready to accept connections'))
                    resolve();
            });
            server.on('exit', () => reject(new Error(`PostgreSQL does not start: ${said.join(' ')}`)));
        });
        // It is no reason for the process to stay.
        server.unref();
        server.stderr.unref();
        process.on('exit', () => {
            server.kill('SIGQUIT');
            rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
        });
    }

    #sql(statement) {
        const done = spawnSync('psql', [`host=${this.folder} user=super dbname=postgres`, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', statement], { encoding: 'utf8' });
        assert.equal(done.status, 0, done.stderr);
    }

    /** A database of its own; answers how the office's program reaches it. */
    makeDatabase() {
        this.databases += 1;
        this.#sql(`CREATE DATABASE office${this.databases} OWNER office`);
        return `host=${this.folder} user=office dbname=office${this.databases}`;
    }
}
