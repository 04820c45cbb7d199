//! Two schools may disagree; one file has to choose.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No file is held to a rule and to its opposite',
  severity: 'error',
  presets: ['recommended'],
  messages: {
    en: {
      overall:
        '"{one}" and "{other}" ask for the opposite of each other, and both are on, so no strategy can satisfy them. Switch one of them off.',
      'for-files':
        'For {files}, "{one}" and "{other}" ask for the opposite of each other, and both are on, so no strategy can satisfy them. Switch one of them off there.',
    },
    es: {
      overall:
        '«{one}» y «{other}» piden lo contrario la una de la otra y las dos están activas, así que ninguna estrategia puede cumplirlas. Desactiva una de ellas.',
      'for-files':
        'Para {files}, «{one}» y «{other}» piden lo contrario la una de la otra y las dos están activas, así que ninguna estrategia puede cumplirlas. Desactiva allí una de ellas.',
    },
  },
});
