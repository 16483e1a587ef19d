/**
 * The personal-data officer's pages: her list, one case, its letter, her settings and registers.
 */
package cl.soser.canal.web.right;
