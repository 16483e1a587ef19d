/** Registering, signing in and out, and looking after one's own account. */
package cl.soser.canal.web.account;
