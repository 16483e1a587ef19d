/**
 * Words: {@link Bundles} of es-CL, other languages that a person revised, and which one is spoken.
 */
package cl.soser.canal.web.shared.language;
