/** What requests of others say of a person: found by the name, told by sentence. */
package cl.soser.canal.right.named;
