//! `npm run generate`: everything that follows from schemas/ and rules/, written again.
import { documentSchema } from './document-schema.ts';
import { entityTypes, runtimeTable } from './entities.ts';
import { referencePages } from './reference.ts';
import { deriveTables, readSchemas } from './schemas.ts';
import { validatorModule } from './validators.ts';
import { write } from './write.ts';

const schemas = readSchemas();
const tables = deriveTables(schemas);

await write('src/schema/entities.generated.ts', runtimeTable(tables));
await write('src/schema/validators.generated.js', validatorModule(schemas, tables, new Map()));
await write('src/model/entities.generated.ts', entityTypes(tables));
await write('schemas/document.schema.json', JSON.stringify(documentSchema(tables, schemas)));
for (const [path, page] of referencePages(tables)) await write(path, page);
