/**
 * The OpenAPI document and its page.
 *
 * <p>The document is made from the compiled resources when the module is built; {@link
 * OperationFilter} completes it with what holds for every operation. {@link OpenApiServlet} serves
 * it as JSON or YAML, {@link DocsServlet} as a page without scripts. {@code DocumentTest} lists
 * what a new address lacks.
 */
package cl.soser.canal.api.doc;
