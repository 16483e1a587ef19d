/**
 * Whether people were served well: one question some days after a request was closed, another some
 * weeks later, asked by a link or by telephone; a low answer is looked into by somebody.
 */
package cl.soser.canal.survey;
