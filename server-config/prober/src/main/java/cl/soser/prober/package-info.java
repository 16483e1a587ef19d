/**
 * Watches the channel from outside, minute by minute, and keeps what it saw in a file of its own,
 * so that the hours in which the channel was down are known although it was down (rules, section
 * 10).
 */
package cl.soser.prober;
