import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { id } from './id';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof id };
    returnNull: false;
  }
}

const i18n = createInstance();

void i18n.use(initReactI18next).init({
  lng: 'id',
  fallbackLng: 'id',
  resources: { id: { translation: id } },
  // The texts are part of the page: they are there before the first screen is drawn.
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export default i18n;
