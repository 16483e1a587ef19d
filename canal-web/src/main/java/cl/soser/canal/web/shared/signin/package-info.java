/** Signing in: password, second factor, session and its end. */
package cl.soser.canal.web.shared.signin;
