/** Where the prober comes in, a program that watches the channel from outside. */
package cl.soser.canal.web.probe;
