import { Outlet } from 'react-router';

/** Carries the language of its pages in the address; each page brings its own frame. */
export default function LanguageLayout() {
  return <Outlet />;
}
