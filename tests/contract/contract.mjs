// SPDX-License-Identifier: GPL-3.0-or-later
//
// The contract as something to ask: which operation is this, and what is wrong with that exchange? Independent of the
// C++ that reads and writes the same letters.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const problemType = 'application/problem+json';
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'];

// References as they stand in the document -> references to the schemas as ajv knows them.
const moved = (text, document) => text.replaceAll('"#/components/schemas/', `"${document}#/$defs/`);

const mediaType = (header) => (header ?? '').split(';')[0].trim().toLowerCase();

export class Contract {
    constructor(file) {
        this.document = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
        this.ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, validateSchema: true });
        (addFormats.default ?? addFormats)(this.ajv, ['date', 'date-time']);
        // Only the schemas: the rest of an OpenAPI document is no JSON Schema. References inside keep their meaning.
        this.ajv.addSchema(JSON.parse(moved(JSON.stringify({ $id: 'contract', $defs: this.document.components.schemas }), '')));
        this.compiled = new Map();
        this.routes = Object.entries(this.document.paths).map(([path, item]) => ({
            path,
            item,
            // Fixed parts win over parameters, as in OpenAPI 3.1, 4.8.8.2.
            rank: (path.match(/\{/g) ?? []).length,
            names: [...path.matchAll(/\{([^}]+)\}/g)].map((one) => one[1]),
            pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '([^/]+)')}$`),
        })).sort((a, b) => a.rank - b.rank);
    }

    /** A local reference followed to what it names; anything else as it is. */
    follow(thing) {
        if (!thing || typeof thing.$ref !== 'string')
            return thing;
        const found = thing.$ref.split('/').slice(1).reduce((at, step) => at?.[step.replace(/~1/g, '/').replace(/~0/g, '~')], this.document);
        if (found === undefined)
            throw new Error(`${thing.$ref} is not in the contract`);
        return this.follow(found);
    }

    *operations() {
        for (const route of this.routes)
            for (const method of methods)
                if (route.item[method])
                    yield { ...route, method, operation: route.item[method] };
    }

    /** What is wrong with a value, as lines "/pointer: what"; empty when nothing is. */
    wrongWith(schema, value) {
        const key = JSON.stringify(schema);
        if (!this.compiled.has(key)) {
            this.compiled.set(key, this.ajv.compile(JSON.parse(moved(key, 'contract'))));
        }
        const check = this.compiled.get(key);
        if (check(value))
            return [];
        // What says "one of these does not fit" is passed over where another line says why.
        const telling = check.errors.filter((one) => !['if', 'oneOf', 'anyOf'].includes(one.keyword));
        const lines = (telling.length > 0 ? telling : check.errors)
            .map((one) => `${one.instancePath || '/'}: ${one.message}${this.#detail(one)}`);
        return [...new Set(lines)];
    }

    #detail(error) {
        if (error.params.additionalProperty)
            return ` (${error.params.additionalProperty})`;
        if (error.params.allowedValues)
            return ` (${error.params.allowedValues.join(', ')})`;
        return '';
    }

    named(schema) {
        return { $ref: `#/components/schemas/${schema}` };
    }

    find(method, path) {
        const fits = this.routes.filter((route) => route.pattern.test(path));
        const route = fits.find((one) => one.item[method]) ?? fits[0];
        return route && { ...route, operation: route.item[method] };
    }

    /**
     * The faults of one recorded exchange: {method, path (with query), request: {headers, body}, status,
     * response: {headers, body}, deliberate?}. Bodies are texts; names of headers in any case. `deliberate` says why a
     * request is wrong on purpose: then only the answer is judged.
     */
    faultsOf(exchange) {
        const faults = [];
        const method = String(exchange.method ?? '').toLowerCase();
        const [path, query = ''] = String(exchange.path ?? '').split('?');
        const route = this.find(method, path);
        const status = String(exchange.status);
        if (!route || !route.operation) {
            const expected = route ? '405' : '404';
            if (!exchange.deliberate)
                return [route ? `method ${exchange.method} is not in the contract` : 'path is not in the contract'];
            return status === expected ? this.#answer({ $ref: '#/components/responses/NotFound' }, exchange) : [`status ${status} where only ${expected} can be`];
        }
        const { operation } = route;
        const response = operation.responses[status];
        const refused = Number(status) >= 400;
        if (!exchange.deliberate)
            faults.push(...this.#request(route, path, query, exchange, refused));
        if (response)
            faults.push(...this.#answer(response, exchange));
        else if (this.document['x-anywhere'].includes(status))
            faults.push(...this.#answer({ $ref: '#/components/responses/Fault' }, exchange));
        else
            faults.push(`status ${status} is not in the contract (${Object.keys(operation.responses).join(', ')})`);
        if (!refused && operation['x-sent-event'] && !exchange.deliberate)
            faults.push(...this.#pushed(operation['x-sent-event'], exchange));
        return faults;
    }

    #request(route, path, query, exchange, refused) {
        const faults = [];
        const headers = lowered(exchange.request?.headers);
        const places = route.pattern.exec(path).slice(1);
        const asked = new URLSearchParams(query);
        const parameters = [...(route.item.parameters ?? []), ...(route.operation.parameters ?? [])].map((one) => this.follow(one));
        const known = new Set(parameters.filter((one) => one.in === 'query').map((one) => one.name));
        for (const name of asked.keys())
            if (!known.has(name))
                faults.push(`request ?${name}: is not in the contract`);
        for (const parameter of parameters) {
            const text = parameter.in === 'path' ? decodeURIComponent(places[route.names.indexOf(parameter.name)])
                : parameter.in === 'query' ? asked.get(parameter.name) : headers[parameter.name.toLowerCase()];
            if (text === undefined || text === null) {
                if (parameter.required && !refused)
                    faults.push(`request ${parameter.in} ${parameter.name}: is missing`);
                continue;
            }
            const type = this.follow(parameter.schema).type;
            const value = type === 'integer' && /^-?[0-9]+$/.test(text) ? Number(text) : text;
            faults.push(...this.wrongWith(parameter.schema, value).map((line) => `request ${parameter.in} ${parameter.name} ${line}`));
        }
        const body = exchange.request?.body ?? '';
        const content = this.follow(route.operation.requestBody)?.content;
        if (!content) {
            if (body !== '')
                faults.push('request body: there must be none');
            return faults;
        }
        const type = mediaType(headers['content-type']);
        if (!content[type])
            return [...faults, `request content type "${type}" is not in the contract`];
        const { value, fault } = read(body);
        return [...faults, ...(fault ? [`request body: ${fault}`] : this.wrongWith(content[type].schema, value).map((line) => `request body ${line}`))];
    }

    #answer(reference, exchange) {
        const response = this.follow(reference);
        const faults = [];
        const headers = lowered(exchange.response?.headers);
        const body = exchange.response?.body ?? '';
        for (const [name, one] of Object.entries(response.headers ?? {})) {
            const header = this.follow(one);
            const text = headers[name.toLowerCase()];
            if (text === undefined) {
                if (header.required)
                    faults.push(`response header ${name}: is missing`);
                continue;
            }
            const value = header.schema.type === 'integer' && /^-?[0-9]+$/.test(text) ? Number(text) : text;
            faults.push(...this.wrongWith(header.schema, value).map((line) => `response header ${name} ${line}`));
        }
        if (!response.content) {
            if (body !== '')
                faults.push('response body: there must be none');
            return faults;
        }
        if (String(exchange.method).toUpperCase() === 'HEAD')
            return faults;
        const type = mediaType(headers['content-type']);
        const content = response.content[type];
        if (!content)
            return [...faults, `response content type "${type}" is not in the contract (${Object.keys(response.content).join(', ')})`];
        if (type === 'text/event-stream')
            return [...faults, ...this.#stream(content['x-event-data'], body)];
        if (!type.endsWith('json'))
            return [...faults, ...this.wrongWith(content.schema, body).map((line) => `response body ${line}`)];
        const { value, fault } = read(body);
        if (fault)
            return [...faults, `response body: ${fault}`];
        faults.push(...this.wrongWith(content.schema, value).map((line) => `response body ${line}`));
        if (type === problemType && value?.status !== Number(exchange.status))
            faults.push(`response body /status: is ${value?.status}, the status is ${exchange.status}`);
        return faults;
    }

    /** Server-sent events: each one known, with an id, its data by its schema. An event cut off at the end is passed over. */
    #stream(schemas, text) {
        const faults = [];
        const whole = text.slice(0, text.lastIndexOf('\n\n') + 2);
        whole.split('\n\n').filter(Boolean).forEach((block, index) => {
            const lines = block.split('\n').filter((line) => !line.startsWith(':'));
            if (lines.length === 0)
                return;
            const of = (name) => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).replace(/^ /, '')).join('\n');
            const where = `event ${index} ${of('event')}`;
            const schema = schemas[of('event')];
            if (!schema)
                return faults.push(`${where}: is not in the contract (${Object.keys(schemas).join(', ')})`);
            if (of('id') === '')
                faults.push(`${where}: has no id`);
            const { value, fault } = read(of('data'));
            faults.push(...(fault ? [`${where}: ${fault}`] : this.wrongWith(schema, value).map((line) => `${where} ${line}`)));
        });
        return faults;
    }

    /** What the office took without a mark must be what a sender has to write; what is marked may be odd (P2). */
    #pushed(schema, exchange) {
        const sent = read(exchange.request?.body ?? '').value;
        const answered = read(exchange.response?.body ?? '').value;
        if (!Array.isArray(sent?.events) || !Array.isArray(answered?.events))
            return [];
        const taken = new Map(answered.events.map((one) => [one.id, one.taken]));
        return sent.events.flatMap((event, index) => {
            if (!taken.has(event.id))
                return [`response body /events: says nothing of event ${event.id}`];
            if (taken.get(event.id) === 'marked')
                return [];
            return this.wrongWith(schema, event).map((line) => `request body /events/${index}${line} (and the office did not mark it)`);
        });
    }
}

function lowered(headers) {
    return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

function read(text) {
    try {
        return { value: JSON.parse(text) };
    } catch (error) {
        return { fault: text === '' ? 'is missing' : `is no JSON: ${error.message}` };
    }
}
