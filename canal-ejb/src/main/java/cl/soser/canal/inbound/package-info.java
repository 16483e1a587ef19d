/**
 * Mail that comes in. A citizen's reply joins its ticket when both the address it was sent to, or
 * the mail of ours it answers, and the sender say so; everything else waits in a tray for a person.
 * Each mail is kept once, whole, before anything is done with it, and none is ever lost.
 */
package cl.soser.canal.inbound;
