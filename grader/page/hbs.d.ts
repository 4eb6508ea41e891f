// Templates come precompiled: the page may not make code from text.
declare module '*.hbs' {
  const specification: TemplateSpecification;
  export default specification;
}
