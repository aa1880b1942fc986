import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';

import { languageOf } from './i18n/language.js';
import { loadLanguage } from './i18n/i18n.js';
import { enteredBefore } from './session/entered-before.js';
import { Woken } from './session/Woken.js';

const i18n = await loadLanguage(languageOf(location.pathname));

const restore = enteredBefore();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <Woken then={restore}>
          <HydratedRouter />
        </Woken>
      </I18nextProvider>
    </StrictMode>,
  );
});
