/**
 * Training and diffusion of the channel (procedure, page 18): what is planned, which schools it
 * reached, and the evidence of each; what is late is told once.
 */
package cl.soser.canal.activity;
