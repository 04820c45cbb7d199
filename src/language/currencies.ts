//! Currencies: ISO 4217 codes and the signs that need no language.
import type { CurrencyWord, Table } from './pack.ts';

const listed =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP ' +
  'CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK ' +
  'JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR ' +
  'MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN ' +
  'SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG';

/** ISO 4217 codes in circulation. */
export const currencyCodes: ReadonlySet<string> = new Set(listed.split(' '));

/** Codes that are no word of a language, so that they count in lower case too. */
export const plainCodes: ReadonlySet<string> = new Set([
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'MXN',
  'COP',
  'CLP',
  'ARS',
  'BRL',
  'CAD',
  'AUD',
  'JPY',
]);

/** Where the currency is at home, a comma groups thousands, also in Spanish. */
export const commaGroups: ReadonlySet<string> = new Set([
  'MXN',
  'USD',
  'GTQ',
  'HNL',
  'NIO',
  'DOP',
  'PAB',
  'PEN',
  'GBP',
  'CAD',
  'AUD',
]);

/** Those that have thousandth parts. */
export const thousandths: ReadonlySet<string> = new Set(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);

const dollars = ['USD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'DOP', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'TWD'];

export const currencySigns: Table<CurrencyWord> = [
  [{ codes: ['EUR'], usual: 'EUR' }, ['€']],
  [{ codes: ['GBP', 'EGP', 'GIP', 'FKP', 'SHP'], usual: 'GBP' }, ['£']],
  [{ codes: ['JPY', 'CNY'], usual: 'JPY' }, ['¥']],
  [{ codes: ['INR'], usual: 'INR' }, ['₹']],
  [{ codes: dollars, usual: 'USD' }, ['$']],
  [{ codes: ['USD'], usual: 'USD' }, ['US$', 'U$S', 'USD$', '$US']],
  [{ codes: ['MXN'], usual: 'MXN' }, ['MX$', 'MXN$']],
  [{ codes: ['CAD'], usual: 'CAD' }, ['CA$', 'C$']],
  [{ codes: ['AUD'], usual: 'AUD' }, ['AU$', 'A$']],
  [{ codes: ['BRL'], usual: 'BRL' }, ['R$']],
];
