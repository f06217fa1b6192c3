// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node lint.mjs CONTRACT
//
// The contract is a valid OpenAPI 3.1 document, keeps the rules of its own (below), and its examples fit its schemas.
import { createConfig, lint } from '@redocly/openapi-core';
import { Contract } from './contract.mjs';

const file = process.argv[2];
const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
        // Our own rules below say it more exactly.
        'operation-4xx-response': 'off',
        'no-server-example.com': 'off',
        'no-ambiguous-paths': 'error',
        // Closes the halves of if/then/else, where OpenAPI does not; examples are checked below.
        'no-invalid-media-type-examples': 'off',
        // Does not follow x-event-data; told below.
        'no-unused-components': 'off',
        'operation-operationId': 'error',
        'operation-description': 'error',
        'tag-description': 'error',
        'parameter-description': 'error',
        'path-segment-plural': 'off',
    },
});
let faults = 0;
const tell = (where, what) => {
    faults += 1;
    console.log(`${where}: ${what}`);
};

for (const problem of await lint({ ref: file, config })) {
    if (!problem.ignored)
        tell(problem.location?.[0]?.pointer ?? '#', `${problem.message} [${problem.ruleId}]`);
}

const contract = new Contract(file);
for (const { path, method, operation } of contract.operations()) {
    const where = `${method.toUpperCase()} ${path}`;
    const contents = [];
    if (['get', 'head'].includes(method) && operation.requestBody)
        tell(where, 'a GET has no body');
    if (operation.security === undefined)
        tell(where, 'says nobody who may ask it');
    const needsCsrf = method !== 'get' && operation.security?.some((one) => one.staff);
    if (needsCsrf && !operation.security.every((one) => one.csrf))
        tell(where, 'changes something for staff without the CSRF token');
    if (path.startsWith('/v1/device/') !== Boolean(operation.security?.some((one) => one.device)))
        tell(where, 'device paths, and only they, need the device\'s certificate');
    if (operation.requestBody)
        contents.push(['request', contract.follow(operation.requestBody).content]);
    for (const [status, reference] of Object.entries(operation.responses)) {
        const response = contract.follow(reference);
        const failed = Number(status) >= 400;
        if (response.content)
            contents.push([status, response.content]);
        if (failed && path !== '/ready' && !response.content?.['application/problem+json'])
            tell(`${where} ${status}`, 'an error is application/problem+json');
        if (response.headers?.ETag && !operation.responses['304'] && method === 'get'
            && operation.parameters?.some((one) => one.$ref?.endsWith('/IfNoneMatch')))
            tell(`${where} ${status}`, 'takes If-None-Match but has no 304');
    }
    for (const [place, content] of contents)
        for (const [type, { schema, example }] of Object.entries(content)) {
            if (example === undefined)
                tell(`${where} ${place}`, `${type} has no example`);
            else if (type !== 'text/event-stream')
                contract.wrongWith(schema, example).forEach((line) => tell(`${where} ${place} example`, line));
        }
}

// Closed schemas with limits everywhere: whoever implements a side knows how much to make room for.
const open = new Set(['EventEnvelope']);
const limited = (schema, where, name) => {
    if (schema === null || typeof schema !== 'object')
        return;
    const type = [schema.type].flat();
    if (type.includes('object') && schema.properties && schema.additionalProperties !== false && !open.has(name))
        tell(where, 'an object that is not closed');
    if (type.includes('string') && !schema.enum && schema.const === undefined && schema.maxLength === undefined && !schema.format && !/\{[0-9]+(,[0-9]+)?\}|^\^20/.test(schema.pattern ?? ''))
        tell(where, 'a text without maxLength');
    if (type.includes('array') && schema.maxItems === undefined)
        tell(where, 'a list without maxItems');
    if ((type.includes('integer') || type.includes('number')) && (schema.minimum === undefined || schema.maximum === undefined))
        tell(where, 'a number without minimum and maximum');
    for (const [key, below] of Object.entries(schema.properties ?? {}))
        limited(below, `${where}/properties/${key}`);
    if (schema.items)
        limited(schema.items, `${where}/items`);
    for (const list of ['oneOf', 'anyOf', 'allOf'])
        (schema[list] ?? []).forEach((below, index) => limited(below, `${where}/${list}/${index}`));
};
for (const [name, schema] of Object.entries(contract.document.components.schemas))
    limited(schema, `#/components/schemas/${name}`, name);

const whole = JSON.stringify(contract.document);
for (const [kind, parts] of Object.entries(contract.document.components))
    for (const name of Object.keys(parts))
        if (kind !== 'securitySchemes' && !whole.includes(`"#/components/${kind}/${name}"`))
            tell(`#/components/${kind}/${name}`, 'is used nowhere');

// Each problem type is named where it is told of, so that nobody has to guess when it comes.
const text = JSON.stringify({ ...contract.document, components: { ...contract.document.components, schemas: {} } });
for (const type of contract.document.components.schemas.ProblemType.enum)
    if (!text.includes(type.replace('urn:okienko:problem:', '')))
        tell('#/components/schemas/ProblemType', `${type} is told nowhere`);

console.log(`${faults === 0 ? 'PASS' : 'FAIL'} ${[...contract.operations()].length} operations, ${Object.keys(contract.document.components.schemas).length} schemas, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
