/**
 * How Operations watches over the channel (procedure, page 18): every answer that was sent, and the
 * month's sample of them that is judged as pertinent or not.
 */
package cl.soser.canal.oversight;
