/** Filters that refuse what must not come in: foreign origins, floods, unwritable text. */
package cl.soser.canal.web.shared.guard;
