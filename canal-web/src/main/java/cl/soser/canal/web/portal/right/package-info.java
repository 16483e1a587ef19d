/** The rights of the law on personal data (Ley 21.719), asked and followed by the person. */
package cl.soser.canal.web.portal.right;
