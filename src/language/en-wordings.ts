//! English: turns of phrase that rules speak about.
import type { WordingTable } from './pack.ts';

// prettier-ignore
export const wordings: WordingTable = {
  besideOwnJob: [
    'on top of her job', 'on top of his job', 'on top of their job', 'on top of their jobs', 'on top of the day job', 'on top of her day job', 'on top of his day job',
    'on top of their day job', 'on top of her current role', 'on top of his current role', 'on top of their current role', 'on top of their current roles', 'on top of her other work',
    'on top of his other work', 'on top of their other work', 'on top of her own work', 'on top of his own work', 'on top of their own work',
    'in addition to her current role', 'in addition to his current role', 'in addition to their current role', 'in addition to their current roles', 'in addition to her job',
    'in addition to his job', 'in addition to their job', 'in addition to their jobs', 'in addition to her other duties', 'in addition to his other duties',
    'in addition to their other duties', 'alongside her day job', 'alongside his day job', 'alongside their day job', 'beside her job', 'beside his job', 'beside their job',
    'besides her job', 'besides his job', 'besides their job', 'side of the desk', 'side of her desk', 'side of his desk', 'side of their desk', 'in her spare time', 'in his spare time',
    'in their spare time', 'when she has time', 'when he has time', 'when they have time', 'as time allows', 'as time permits',
  ],
  leading: [
    'how amazing', 'how great', 'how excellent', 'how wonderful', 'how fantastic', 'how awesome', 'how outstanding', 'how much did you love', 'how much do you love',
    'how much did you enjoy', 'how much do you enjoy', "don't you agree", "don't you think", "wouldn't you agree", "wouldn't you say", "isn't it true", 'would you agree that', 'do you agree that our',
    'award-winning', 'world-class', 'best-in-class', 'our excellent', 'our great', 'our amazing', 'our friendly', 'our outstanding', 'our fast', 'our new and improved',
    'our improved',
  ],
  rated: [
    'how satisfied are you with', 'how satisfied were you with', 'how happy are you with', 'how happy were you with', 'how would you rate', 'please rate', 'rate your', 'rate the', 'rate our',
    'satisfied with', 'how do you rate', 'how good was', 'how good were', 'how easy was', 'how easy were', 'how clear was', 'how clear were', 'I was satisfied with',
    'how important is', 'how important are',
  ],
  joints: ['and', 'as well as', 'and also'],
  secondQuestions: [
    'was it', 'was he', 'was she', 'was this', 'was that', 'were you', 'were they', 'were we', 'did you', 'did it', 'did they', 'did we', 'did he', 'did she', 'is it', 'is this', 'are you', 'are they', 'are we', 'do you', 'do they', 'do we', 'does it',
    'have you', 'has it', 'have they', 'have we', 'can you', 'could you', 'would you', 'will you', 'how satisfied', 'how easy', 'how likely', 'how well',
  ],
  pairs: [
    'check-in and check-out', 'check in and check out', 'rights and obligations', 'rights and duties', 'pick-up and drop-off',
    'terms and conditions', 'friends and family', 'friends and relatives', 'family and friends', 'health and safety', 'food and drink', 'food and drinks', 'bed and breakfast',
    'pick and pack', 'check-in and check-out', 'frequently asked questions and answers', 'questions and answers', 'search and find', 'back and forth', 'peace and quiet',
    'research and development', 'help and support', 'products and services', 'look and feel', 'click and collect', 'profit and loss', 'and why', 'and how much', 'black and white', 'by and large',
    'now and then', 'and so on', 'clean and tidy', 'tidy and clean', 'safe and secure', 'clear and understandable', 'clear and simple', 'simple and clear', 'polite and courteous', 'friendly and polite', 'polite and friendly',
    'kind and friendly', 'friendly and kind', 'friendly and welcoming', 'warm and welcoming', 'quick and prompt', 'calm and quiet', 'correct and accurate',
  ],
  qualities: [
    'accurate', 'affordable', 'attentive', 'calm', 'cheap', 'clean', 'clear', 'comfortable', 'competent', 'complete', 'convenient', 'correct', 'courteous', 'easy', 'efficient', 'fair', 'fast', 'fresh', 'friendly', 'helpful',
    'honest', 'informative', 'interesting', 'kind', 'knowledgeable', 'modern', 'patient', 'pleasant', 'polite', 'professional', 'prompt', 'punctual', 'quick', 'quiet', 'relevant', 'reliable', 'respectful', 'safe', 'secure',
    'short', 'simple', 'tasty', 'tidy', 'timely', 'transparent', 'understandable', 'useful', 'varied', 'warm', 'welcoming',
  ],
  askers: ['how'],
  copulas: ['was', 'were', 'is', 'are', 'find', 'found', 'did feel', 'felt', 'seem', 'seemed'],
  openQuestions: ['what', 'which', 'why', 'where', 'who', 'when'],
  vagueAims: [
    'high', 'higher', 'very high', 'as high as possible', 'maximum', 'maximal', 'the maximum', 'low', 'lower', 'very low', 'as low as possible', 'minimum', 'minimal', 'the minimum',
    'good', 'very good', 'better', 'the best', 'best', 'as good as possible', 'great', 'excellent', 'excellence', 'top', 'strong', 'positive', 'healthy', 'acceptable', 'satisfactory', 'adequate', 'appropriate',
    'best in class', 'world class', 'industry leading', 'market leading', 'fast', 'faster', 'as fast as possible',
    'short', 'shorter', 'as short as possible', 'quick', 'quicker', 'as quickly as possible', 'as soon as possible', 'ASAP', 'many', 'more', 'as many as possible', 'as much as possible', 'few', 'fewer', 'as few as possible',
    'less', 'as little as possible', 'up', 'down', 'improve', 'improved', 'improving', 'improvement', 'increase', 'increased', 'increasing', 'grow', 'growing', 'growth', 'raise', 'rise', 'rising', 'reduce', 'reduced',
    'reduction', 'decrease', 'decreased', 'decreasing', 'lower than before', 'higher than before', 'better than before', 'continuous improvement', 'significant improvement', 'significantly higher', 'significantly lower',
    'upward trend', 'downward trend', 'positive trend', 'optimal', 'optimise', 'optimize', 'maximise', 'maximize', 'minimise', 'minimize',
  ],
};
