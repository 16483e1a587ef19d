/**
 * What a form asks beside its fixed fields: questions written by the administrator, published in
 * editions, asked in the same way on the web, at the telephone and from paper.
 */
package cl.soser.canal.question;
