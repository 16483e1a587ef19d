/**
 * The desk of who answers the 800 line (rules §3): the caller found or made while talking, the
 * ticket filed in the caller's words and its number read back. What the exchange tells of the call
 * itself is in {@link cl.soser.canal.phone}.
 */
package cl.soser.canal.desk;
