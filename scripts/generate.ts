//! `npm run generate`: everything that follows from schemas/ and rules/, written again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { declaredRules } from './declared-rules.ts';
import { documentSchema } from './document-schema.ts';
import { entityTypes, runtimeTable } from './entities.ts';
import { referencePages } from './reference.ts';
import { fillReadme } from './readme.ts';
import { fillExpectations, registry, rulePages } from './rule-pages.ts';
import { fillSchools } from './schools.ts';
import { deriveTables, readSchemas } from './schemas.ts';
import { validatorModule } from './validators.ts';
import { root, write } from './write.ts';

const schemas = readSchemas();
const tables = deriveTables(schemas);

await write('src/schema/entities.generated.ts', runtimeTable(tables));
await write('src/schema/validators.generated.js', validatorModule(schemas, tables));
await write('src/model/entities.generated.ts', entityTypes(tables));
await write('schemas/document.schema.json', JSON.stringify(documentSchema(tables, schemas)));
for (const [path, page] of referencePages(tables)) await write(path, page);
await write('rules/declared.generated.ts', await declaredRules());
await write('rules/registry.generated.ts', registry());

// What follows runs the rules, so it loads what was written just now.
for (const [path, page] of await fillExpectations()) await write(path, page, true);
// Which fixes a rule has is read off the expectations.
await write('rules/registry.generated.ts', registry());
for (const [path, page] of await rulePages()) await write(path, page);
const { builtInRules } = await import('../src/index.ts');
const { configSchema } = await import('../src/config/config-schema.ts');
const { languages } = await import('../src/language/index.ts');
const { baselineSchema } = await import('../src/engine/baseline-schema.ts');
await write('schemas/baseline.schema.json', JSON.stringify(baselineSchema()));
await write('schemas/config.schema.json', JSON.stringify(configSchema(builtInRules, languages)));
const { ruleSchema } = await import('../src/rule/declarative/rule-schema.ts');
await write('schemas/rule.schema.json', JSON.stringify(ruleSchema()));
const { pluginSchema } = await import('../src/workspace/plugin-schema.ts');
await write('schemas/plugin.schema.json', JSON.stringify(pluginSchema(builtInRules)));
await write('README.md', await fillReadme(), true);
await write('docs/schools.md', await fillSchools(), true);
if (existsSync(join(root, 'examples'))) {
  const { exampleReports } = await import('./examples.ts');
  for (const [path, report] of exampleReports()) await write(path, report, true);
}
