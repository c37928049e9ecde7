import type { EngineVoice } from '../provider.ts';

/** A neural voice of Polly. */
export interface PollyVoice extends EngineVoice {
  /** Polly's own id of it. */
  vendorId: string;
  /** Polly's code of the language, which some of its voices share. */
  languageCode: string;
}

const voice =
  (gender: EngineVoice['gender'], language: string, languageCode = language) =>
  (name: string): PollyVoice => ({
    id: `polly-${language}-${name}`.toLowerCase(),
    name,
    language,
    gender,
    vendorId: name,
    languageCode,
  });

const women = (names: string, ...place: [language: string, code?: string]): PollyVoice[] =>
  names.split(' ').map(voice('female', ...place));
const men = (names: string, ...place: [language: string, code?: string]): PollyVoice[] =>
  names.split(' ').map(voice('male', ...place));

/**
 * Neural voices of grown-ups, the default of its language first. Neural, since generative ones tell no times of words.
 * Source: Amazon Polly developer guide, "Available voices"; as of 2026-11-28.
 */
export const pollyVoices: readonly PollyVoice[] = [
  ...women('Ruth Danielle Joanna Kendra Kimberly Salli', 'en-US'),
  ...men('Stephen Gregory Matthew Joey', 'en-US'),
  ...women('Amy Emma', 'en-GB'),
  ...men('Arthur Brian', 'en-GB'),
  ...women('Olivia', 'en-AU'),
  ...women('Kajal', 'en-IN'),
  ...women('Niamh', 'en-IE'),
  ...women('Aria', 'en-NZ'),
  ...women('Ayanda', 'en-ZA'),
  ...women('Vicki', 'de-DE'),
  ...men('Daniel', 'de-DE'),
  ...women('Hannah', 'de-AT'),
  ...women('Sabrina', 'de-CH'),
  ...women('Lea', 'fr-FR'),
  ...men('Remi', 'fr-FR'),
  ...women('Gabrielle', 'fr-CA'),
  ...men('Liam', 'fr-CA'),
  ...women('Isabelle', 'fr-BE'),
  ...women('Lucia', 'es-ES'),
  ...men('Sergio', 'es-ES'),
  ...women('Mia', 'es-MX'),
  ...men('Andres', 'es-MX'),
  ...women('Lupe', 'es-US'),
  ...men('Pedro', 'es-US'),
  ...women('Bianca', 'it-IT'),
  ...men('Adriano', 'it-IT'),
  ...women('Camila Vitoria', 'pt-BR'),
  ...men('Thiago', 'pt-BR'),
  ...women('Ines', 'pt-PT'),
  ...women('Laura', 'nl-NL'),
  ...women('Lisa', 'nl-BE'),
  ...women('Elin', 'sv-SE'),
  ...women('Sofie', 'da-DK'),
  ...women('Ida', 'nb-NO'),
  ...women('Suvi', 'fi-FI'),
  ...women('Ola', 'pl-PL'),
  ...women('Jitka', 'cs-CZ'),
  ...women('Burcu', 'tr-TR'),
  ...women('Hala', 'ar-AE'),
  ...men('Zayd', 'ar-AE'),
  ...women('Kajal', 'hi-IN'),
  ...women('Zhiyu', 'zh-CN', 'cmn-CN'),
  ...women('Seoyeon Jihye', 'ko-KR'),
];
