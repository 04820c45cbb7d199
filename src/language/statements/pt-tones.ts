//! How Portuguese sentences tell rather than intend.
import type { Words } from '../pack.ts';
import type { ToneClass } from './pack.ts';

// prettier-ignore
export const tones: Readonly<Record<ToneClass, Words>> = {
  self: ['eu', 'meu', 'minha', 'meus', 'minhas', 'comigo'],
  contrast: ['no entanto', 'contudo', 'porém', 'embora', 'apesar de', 'enquanto', 'pelo contrário', 'por outro lado', 'por um lado', 'mas'],
  exposition: [ 'de fato', 'na realidade', 'na prática', 'em geral', 'claro que', 'em outras palavras', 'isto significa', 'o que significa', 'como parte de', 'parte de', 'faz parte', 'segundo', 'de acordo com', 'conforme', 'em função de', 'em relação a', 'quanto a', 'no âmbito de', 'neste sentido', 'neste caso', 'depende de', 'é importante', 'é necessário', 'é possível', 'por isso', 'portanto', 'há', 'existe', 'existem', 'havia', 'trata se'],
  usual: ['atualmente', 'hoje', 'hoje em dia', 'agora', 'já', 'ainda', 'até agora', 'até o momento', 'existente', 'existentes', 'atual', 'atuais', 'recente', 'recentes', 'anterior', 'anteriores', 'normalmente', 'habitualmente', 'geralmente', 'muitas vezes', 'às vezes', 'com frequência', 'tradicionalmente', 'historicamente', 'costuma', 'costumam', 'principalmente', 'aproximadamente', 'provavelmente', 'talvez', 'a maioria'],
  vision: ['um mundo onde', 'um mundo em que', 'um futuro onde', 'um futuro em que', 'uma sociedade onde', 'uma sociedade em que', 'um lugar onde'],
  dream: ['o mundo', 'a sociedade', 'a humanidade', 'gerações', 'para todos', 'para todas', 'o futuro de', 'um futuro', 'qualidade de vida', 'o planeta', 'motor de', 'ao serviço de', 'cultura de'],
  hope: ['oxalá', 'tomara', 'idealmente', 'um dia', 'com sorte', 'se tudo correr bem'],
  wishful: ['no futuro', 'a longo prazo', 'com o tempo', 'na medida do possível', 'sempre que possível', 'quando possível', 'da melhor forma', 'da melhor maneira', 'a todo momento', 'em todos os níveis', 'permanentemente', 'continuamente', 'constantemente', 'dia a dia'],
  adding: ['não só', 'não somente', 'não apenas', 'mas também', 'como também'],
  merely: ['só', 'somente', 'apenas', 'unicamente', 'meramente', 'simplesmente'],
  exact: ['dois', 'duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'doze', 'vinte', 'trinta', 'dúzia', 'metade', 'duas vezes', 'um único', 'uma única', 'um só', 'uma só', 'exatamente', 'precisamente', 'por pessoa', 'por cada', 'versão', 'no mesmo dia', 'respectivamente', 'cada um de', 'cada uma de'],
  paper: ['estratégia', 'estratégias', 'plano', 'planos', 'planejamento', 'planeamento', 'objetivo', 'objetivos', 'meta', 'metas', 'roteiro', 'princípio', 'princípios', 'prioridades', 'iniciativa', 'iniciativas', 'marco', 'marcos', 'trimestre', 'métrica', 'métricas', 'indicador', 'indicadores', 'eixo', 'eixos', 'fase', 'fases', 'etapa', 'etapas', 'proposta', 'rascunho', 'documento', 'relatório', 'seção', 'secção', 'tabela', 'lista', 'capítulo', 'figura', 'definição', 'critérios', 'requisitos', 'cronograma', 'projeto', 'projetos', 'reunião', 'reuniões', 'equipe', 'equipa', 'comitê', 'comissão', 'programa', 'processo', 'processos'],
  indicator: ['número de', 'percentagem de', 'porcentagem de', 'proporção de', 'taxa de', 'nível de', 'níveis de', 'grau de', 'índice de', 'quantidade de', 'frequência de', 'tempo de', 'tempo médio', 'média de', 'mediana', 'volume de', 'total de', 'por cento'],
};
