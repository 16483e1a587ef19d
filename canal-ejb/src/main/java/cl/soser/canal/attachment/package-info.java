/**
 * Files people send: received, checked, cleaned and kept by what they contain. Whose they are is a
 * pair (kind, id) that only the feature above understands.
 */
package cl.soser.canal.attachment;
