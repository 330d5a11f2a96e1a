// Validates a JSON file against a JSON Schema (2020-12): node check-results.mjs results.schema.json results.json
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schemaPath, ...paths] = process.argv.slice(2);
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false }).compile(JSON.parse(readFileSync(schemaPath, "utf8")));
let failed = false;
for (const path of paths) {
  if (!validate(JSON.parse(readFileSync(path, "utf8")))) {
    failed = true;
    for (const error of validate.errors.slice(0, 20)) {
      console.error(`${path}: ${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`);
    }
  }
}
process.exit(failed ? 1 : 0);
