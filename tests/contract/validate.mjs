// SPDX-License-Identifier: GPL-3.0-or-later
//
//   node validate.mjs CONTRACT FILE-OR-FOLDER...
//
// Checks recorded exchanges against the contract. A file (*.jsonl) holds one exchange a line; what a line holds stands at
// Contract.faultsOf. One line for each fault, then one with the count. Ends with 1 when anything is wrong, or when there is
// nothing to check.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Contract } from './contract.mjs';

const [file, ...places] = process.argv.slice(2);
if (!file || places.length === 0) {
    console.error('usage: node validate.mjs CONTRACT FILE-OR-FOLDER...');
    process.exit(2);
}
const contract = new Contract(file);
const files = places.flatMap((place) => statSync(place).isDirectory()
    ? readdirSync(place).filter((name) => name.endsWith('.jsonl')).sort().map((name) => join(place, name)) : [place]);

let exchanges = 0;
let faults = 0;
const told = 50;
const met = new Set();
for (const name of files) {
    readFileSync(name, 'utf8').split('\n').forEach((line, index) => {
        if (line.trim() === '')
            return;
        exchanges += 1;
        let exchange;
        let lines;
        try {
            exchange = JSON.parse(line);
            lines = contract.faultsOf(exchange);
            const route = contract.find(String(exchange.method).toLowerCase(), String(exchange.path).split('?')[0]);
            if (route?.operation)
                met.add(route.operation.operationId);
        } catch (error) {
            lines = [`cannot be read: ${error.message}`];
        }
        for (const fault of lines) {
            faults += 1;
            if (faults <= told)
                console.log(`${name}:${index + 1} ${exchange?.method ?? '?'} ${exchange?.path ?? '?'} ${exchange?.status ?? '?'}: ${fault}`);
        }
    });
}
if (faults > told)
    console.log(`... and ${faults - told} more`);
const good = faults === 0 && exchanges > 0;
console.log(`${good ? 'PASS' : 'FAIL'} ${exchanges} exchanges in ${files.length} files, ${met.size} of ${[...contract.operations()].length} operations, ${faults} faults`);
process.exit(good ? 0 : 1);
