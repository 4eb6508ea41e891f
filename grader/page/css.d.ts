// Vite gathers the stylesheets that scripts name into one file of the page.
declare module '*.css';
