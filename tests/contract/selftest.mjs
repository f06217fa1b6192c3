// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node selftest.mjs CONTRACT SAMPLE-OFFICE
//
// The validator finds what is wrong, and only that: exchanges made of the contract's own examples pass, and each seeded fault
// in them is told where it is. The sample office fits the schemas of the catalogue.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { Contract } from './contract.mjs';

const [file, office] = process.argv.slice(2);
const contract = new Contract(file);

/** The exchange that an operation's examples tell, with the answer of that status. */
function exchangeOf(operationId, status) {
    const found = [...contract.operations()].find((one) => one.operation.operationId === operationId);
    const { path, item, method, operation } = found;
    const response = contract.follow(operation.responses[status]);
    const samples = { Uuid: '0193a1b2-7777-7000-8000-000000000017', Name: 'c3', Version: '1', Number: 'A017', TwoOfCode: 'K7', Day: '2026-11-25', BookingCode: 'K7RT4MXQ', CalendarSecret: 'm3Zq0yq6P9s0i2lQd5H1xwt0vY3bq4Jw1q0c8kQmJr2' };
    const sample = (parameter) => samples[parameter.schema.$ref?.split('/').pop()] ?? (parameter.name === 'series' ? 'A' : '"x"');
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((one) => contract.follow(one)).filter((one) => one.required);
    const exchange = { method: method.toUpperCase(), path, request: { headers: {}, body: '' }, status: Number(status), response: { headers: {}, body: '' } };
    const query = parameters.filter((one) => one.in === 'query').map((one) => `${one.name}=${sample(one)}`).join('&');
    for (const one of parameters) {
        if (one.in === 'path')
            exchange.path = exchange.path.replace(`{${one.name}}`, sample(one));
        if (one.in === 'header')
            exchange.request.headers[one.name] = sample(one);
    }
    if (query)
        exchange.path += `?${query}`;
    const request = contract.follow(operation.requestBody)?.content['application/json'];
    if (request) {
        exchange.request.headers['Content-Type'] = 'application/json';
        exchange.request.body = JSON.stringify(request.example);
    }
    for (const [name, one] of Object.entries(response.headers ?? {})) {
        const schema = contract.follow(one).schema;
        exchange.response.headers[name] = String(schema.const ?? (schema.type === 'integer' ? 5 : '"v1"'));
    }
    const [type, content] = Object.entries(response.content ?? {})[0] ?? [];
    if (type) {
        exchange.response.headers['content-type'] = type;
        exchange.response.body = typeof content.example === 'string' ? content.example : JSON.stringify(content.example);
    }
    return exchange;
}

const changed = (exchange, side, change) => {
    const body = JSON.parse(exchange[side].body);
    change(body);
    exchange[side].body = JSON.stringify(body);
    return contract.faultsOf(exchange);
};
const tells = (faults, pattern) => {
    assert.equal(faults.length, 1, `one fault was expected: ${JSON.stringify(faults)}`);
    assert.match(faults[0], pattern);
};

test('every example of the contract passes as an exchange', () => {
    let count = 0;
    for (const { operation } of contract.operations())
        for (const status of Object.keys(operation.responses)) {
            assert.deepEqual(contract.faultsOf(exchangeOf(operation.operationId, status)), [], `${operation.operationId} ${status}`);
            count += 1;
        }
    assert.ok(count > 400, `only ${count} exchanges`);
});
test('a wrong field in a request is found', () => {
    tells(changed(exchangeOf('hello', '200'), 'request', (body) => { body.length = 'two'; }), /^request body \/length: must be integer$/);
});
test('a wrong field in an answer is found', () => {
    tells(changed(exchangeOf('lend', '200'), 'response', (body) => { body.leases[0].to = 20000; }), /^response body \/leases\/0\/to: must be <= 9999$/);
});
test('a missing field is found', () => {
    tells(changed(exchangeOf('hello', '200'), 'response', (body) => { delete body.standing; }), /^response body \/: must have required property 'standing'$/);
});
test('an unknown field is found', () => {
    tells(changed(exchangeOf('lend', '200'), 'request', (body) => { body.colour = 'red'; }), /^request body \/: must NOT have additional properties \(colour\)$/);
});
test('a day without a sure clock is found', () => {
    assert.notDeepEqual(changed(exchangeOf('hello', '200'), 'response', (body) => { body.clockSure = false; }), []);
});
test('an unknown status is found', () => {
    tells(contract.faultsOf({ ...exchangeOf('hello', '200'), status: 418 }), /^status 418 is not in the contract/);
});
test('an unknown path is found', () => {
    tells(contract.faultsOf({ ...exchangeOf('hello', '200'), path: '/v1/device/helo' }), /^path is not in the contract$/);
});
test('an unknown method is found', () => {
    tells(contract.faultsOf({ ...exchangeOf('hello', '200'), method: 'GET' }), /^method GET is not in the contract$/);
});
test('an unknown or wrong parameter is found', () => {
    tells(contract.faultsOf({ ...exchangeOf('catalogueChanges', '200'), path: '/v1/device/catalogue?from=1' }), /^request \?from: is not in the contract$/);
    tells(contract.faultsOf({ ...exchangeOf('catalogueChanges', '200'), path: '/v1/device/catalogue?limit=900' }), /^request query limit \/: must be <= 500$/);
    tells(contract.faultsOf({ ...exchangeOf('calls', '200'), path: '/v1/device/calls' }), /^request query ledger: is missing$/);
});
test('another content type is found', () => {
    const exchange = exchangeOf('hello', '403');
    exchange.response.headers['content-type'] = 'text/html; charset=utf-8';
    tells(contract.faultsOf(exchange), /^response content type "text\/html" is not in the contract/);
});
test('an unknown problem type, and a status that is another, are found', () => {
    tells(changed(exchangeOf('hello', '429'), 'response', (body) => { body.type = 'about:blank'; }), /^response body \/type: must be equal to one of/);
    tells(changed(exchangeOf('hello', '429'), 'response', (body) => { body.status = 400; }), /^response body \/status: is 400, the status is 429$/);
});
test('a missing header is found', () => {
    const exchange = exchangeOf('catalogueChanges', '304');
    exchange.response.headers = {};
    tells(contract.faultsOf(exchange), /^response header ETag: is missing$/);
});
test('a body where none may be, and none where one must be, are found', () => {
    tells(contract.faultsOf({ ...exchangeOf('deviceClock', '200'), request: { headers: {}, body: '{}' } }), /^request body: there must be none$/);
    const exchange = exchangeOf('hello', '200');
    exchange.response.body = '';
    tells(contract.faultsOf(exchange), /^response body: is missing$/);
});
test('an odd event is a fault only when the office did not mark it', () => {
    const odd = (taken) => {
        const exchange = exchangeOf('push', '200');
        changed(exchange, 'request', (body) => { body.events[0].body.n = 0; });
        return changed(exchange, 'response', (body) => { body.events[0].taken = taken; });
    };
    tells(odd('taken'), /^request body \/events\/0\/body\/n: must be >= 1 \(and the office did not mark it\)$/);
    assert.deepEqual(odd('marked'), []);
    tells(changed(exchangeOf('push', '200'), 'request', (body) => { body.events[0].body.booking = body.events[0].body.booking.toUpperCase(); }), /^request body \/events\/0\/body\/booking: must match pattern/);
    tells(changed(exchangeOf('push', '200'), 'response', (body) => { body.events.pop(); }), /says nothing of event 0193a1b2-6666-7000-8000-000000000004$/);
});
test('an event of a stream is checked; one cut off at the end is not', () => {
    const exchange = exchangeOf('deviceEvents', '200');
    exchange.response.body += ': still here\n\nid: 3\nevent: bell\ndata: {"what":';
    assert.deepEqual(contract.faultsOf(exchange), []);
    exchange.response.body = 'id: 3\nevent: bell\ndata: {"what":[]}\n\n';
    tells(contract.faultsOf(exchange), /^event 0 bell \/what: must NOT have fewer than 1 items$/);
    exchange.response.body = 'id: 3\nevent: gong\ndata: {}\n\n';
    tells(contract.faultsOf(exchange), /^event 0 gong: is not in the contract/);
});
test('what is wrong on purpose is not a fault, but its answer is judged', () => {
    const exchange = { ...exchangeOf('hello', '400'), deliberate: 'no JSON', request: { headers: {}, body: '{' } };
    assert.deepEqual(contract.faultsOf(exchange), []);
    tells(contract.faultsOf({ ...exchange, status: 418 }), /^status 418/);
    const lost = { ...exchangeOf('hello', '400'), path: '/nowhere', status: 404, deliberate: 'no such path' };
    lost.response.body = lost.response.body.replace('400', '404');
    assert.deepEqual(contract.faultsOf(lost), []);
});
test('the sample office fits the catalogue\'s schemas', () => {
    const read = (name) => JSON.parse(readFileSync(join(office, name), 'utf8'));
    const { services, ...rest } = read('office.json');
    const documents = [['office', [rest]], ['service', services], ['article', read('knowledge.json').articles]];
    const changes = documents.flatMap(([kind, list]) => list.map((value, order) => ({ op: 'put', kind, id: value.id, order, value })));
    for (let at = 0; at < changes.length; at += 50)
        assert.deepEqual(contract.wrongWith(contract.named('CatalogueChanges'),
            { cursor: 'c1', more: false, reset: true, version: 1, changes: changes.slice(at, at + 50) }), []);
    for (const notice of read('notices.json').notices)
        assert.deepEqual(contract.wrongWith(contract.named('Notice'), notice), []);
});
