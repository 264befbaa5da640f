/** Stands in for stylesheets and pictures in tests. */
export default '';
