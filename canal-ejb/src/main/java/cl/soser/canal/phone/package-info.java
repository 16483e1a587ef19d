/**
 * The 800 line (rules §8): calls as the exchange tells them, what each ended in, how well the line
 * was served and when it was down. A call is told in parts, by log or by list; the parts may come
 * in any order, more than once and not all at once, and make the same call.
 */
package cl.soser.canal.phone;
