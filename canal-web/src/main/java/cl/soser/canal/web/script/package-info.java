/**
 * What the scripts of our own pages ask: resources that answer records as JSON, one class for each
 * address, in the package of the page that asks. {@link ScriptApi} lists them; {@code web.xml}
 * names their addresses, which lie beside those of the pages so that one fence guards both. The
 * mappers here turn what use cases throw into answers.
 *
 * <p>Programs of others use the module {@code canal-api} instead.
 */
package cl.soser.canal.web.script;
