//! English: what tells that a text names somebody.
import type { PeopleWords } from './pack.ts';

// prettier-ignore
export const people: PeopleWords = {
  owners: [
    'owner', 'owners', 'owned by', 'DRI', 'directly responsible individual', 'responsible', 'responsible person', 'accountable', 'lead', 'leads',
    'led by', 'assignee', 'assigned to', 'assignees', 'point of contact', 'points of contact', 'POC', 'contact', 'contact person', 'driver', 'champion', 'sponsor', 'in charge',
    'steward', 'project lead', 'goal owner', 'KR owner', 'action owner', 'maintainer', 'maintainers', 'responsible party', 'responsible parties', 'responsible team',
  ],
  ownersAlone: ['owned by', 'DRI', 'led by', 'assigned to', 'point of contact', 'points of contact', 'POC', 'owner', 'assignee', 'contact person'],
  teams: ['team', 'teams', 'squad', 'group', 'crew', 'tribe', 'department', 'dept'],
  departments: ['marketing', 'sales', 'operations', 'finance', 'legal', 'IT', 'HR', 'PR', 'human resources', 'customer service', 'customer services', 'customer support', 'customer success', 'support', 'engineering', 'procurement', 'communications', 'comms', 'logistics', 'compliance'],
  particles: ['de', 'del', 'de la', 'de los', 'van', 'van der', 'van den', 'von', 'von der', 'zu', 'la', 'le', 'da', 'dos', 'di', 'bin', 'ibn', 'al', 'el', 'y', 'ten', 'ter', 'af', 'st'],
  titles: ['Dr', 'Mr', 'Mrs', 'Ms', 'Mx', 'Miss', 'Prof', 'Professor', 'Sir', 'Dame', 'Rev'],
  shortNames: [['William', 'Wm.'], ['Charles', 'Chas.'], ['George', 'Geo.']],
  roles: [
    'manager', 'director', 'lead', 'coordinator', 'supervisor', 'head', 'chief', 'president', 'VP', 'SVP', 'EVP', 'vice president', 'officer',
    'CEO', 'COO', 'CMO', 'CFO', 'CTO', 'CIO', 'CXO', 'CCO', 'CHRO', 'CPO', 'CDO', 'CISO', 'CRO', 'CSO', 'CLO', 'CAO', 'CBO', 'CGO', 'MD', 'managing director', 'general manager',
    'product owner', 'team leader', 'leader', 'controller', 'analyst', 'executive director', 'board', 'executive', 'principal', 'secretary', 'treasurer', 'engineer', 'designer', 'researcher', 'specialist', 'advisor', 'consultant', 'administrator',
  ],
  rolesOf: ['head of', 'director of', 'manager of', 'lead of', 'lead for', 'VP of', 'vice president of', 'chief of', 'VP', 'SVP', 'director for', 'coordinator of', 'owner of', 'manager for', 'president of', 'leader of'],
  rolesAround: [['chief', 'officer']],
  notNames: [
    'draft', 'final', 'optional', 'approved', 'pending', 'phase', 'stage', 'step', 'release', 'version', 'see', 'appendix', 'annex', 'table', 'figure', 'note', 'notes', 'new', 'old', 'internal', 'external', 'web', 'phone', 'email',
    'e-mail', 'online', 'offline', 'mobile', 'app', 'monthly', 'weekly', 'daily', 'quarterly', 'yearly', 'annual', 'continuous', 'done', 'open', 'closed', 'in progress', 'todo', 'blocked', 'cancelled', 'stretch', 'committed', 'aspirational',
    'high', 'medium', 'low', 'priority', 'critical', 'must', 'should', 'could', 'required', 'recommended', 'the', 'a', 'an', 'in', 'on', 'for', 'with', 'by', 'at', 'to', 'from', 'of', 'if', 'or', 'not', 'no', 'yes', 'all', 'any',
    'as', 'when', 'where', 'which', 'that', 'this', 'our', 'we', 'it', 'is', 'are', 'was', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'quarter', 'week', 'month', 'year',
    'summary', 'overview', 'goal', 'goals', 'objective', 'objectives', 'key', 'result', 'results', 'metric', 'metrics', 'target', 'baseline', 'budget', 'cost', 'score', 'net', 'promoter', 'customer', 'satisfaction', 'effort', 'average',
    'customers', 'users', 'service', 'services', 'support', 'sales', 'marketing', 'operations', 'product', 'digital', 'data', 'beta', 'alpha', 'pilot', 'ongoing', 'planned', 'deprecated', 'archived', 'example', 'examples', 'part', 'chapter', 'section', 'page', 'total', 'only', 'including', 'excluding', 'also', 'formerly', 'known', 'about', 'approximately', 'paid', 'free', 'post', 'pre',
    'english', 'spanish', 'public', 'private', 'national', 'local', 'international', 'north', 'south', 'east', 'west', 'proposed', 'tentative', 'confidential', 'tbd', 'unassigned', 'unknown', 'everyone', 'nobody', 'project', 'initiative', 'process', 'system', 'platform', 'plan', 'strategy', 'report', 'survey',
  ],
  answers: [
    'will', 'shall', 'is responsible for', 'are responsible for', 'is accountable for', 'are accountable for', 'is in charge of', 'leads', 'runs', 'owns', 'manages', 'oversees', 'coordinates', 'maintains', 'is leading', 'is running', 'is to lead',
  ],
  answerEndings: [],
  beforeActors: ['the', 'our'],
  insideActors: ['of', 'of the', 'for', 'for the', 'on', 'on the', 'at', 'at the', 'in', 'in the', 'within', 'within the', 'and', 'and the'],
  notActors: [
    'user', 'users', 'customer', 'customers', 'client', 'clients', 'visitor', 'visitors', 'member', 'members', 'people', 'everyone', 'everybody', 'nobody', 'employee', 'employees', 'colleagues', 'staff', 'teammates', 'agency', 'agencies', 'teams', 'departments',
    'company', 'organisation', 'organization', 'we', 'you', 'it', 'they', 'this', 'that', 'these', 'those', 'there', 'all', 'each', 'every', 'release', 'releases', 'version', 'phase', 'stage', 'step', 'project', 'programme', 'program', 'plan', 'strategy', 'document', 'doc',
    'report', 'survey', 'surveys', 'tool', 'system', 'platform', 'page', 'website', 'site', 'app', 'roadmap', 'action', 'actions', 'goal', 'goals', 'objective', 'objectives', 'initiative', 'initiatives', 'vision', 'mission', 'framework', 'toolkit', 'journey', 'service', 'services', 'feature', 'features', 'product', 'portal', 'dashboard', 'policy', 'process', 'catalog', 'catalogue', 'repository', 'work', 'success', 'progress', 'results',
  ],
};
