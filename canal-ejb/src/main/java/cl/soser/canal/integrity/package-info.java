/**
 * Whether what the channel sealed is still what it was: answers that left, months that were closed,
 * rows under the register. {@code server-config/verify.sh} asks, with the key of the prober.
 */
package cl.soser.canal.integrity;
