/**
 * Which area must answer a request, how urgently, and who must know at once: ordered rules,
 * editable.
 */
package cl.soser.canal.routing;
