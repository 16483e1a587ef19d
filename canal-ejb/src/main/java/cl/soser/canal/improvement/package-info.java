/**
 * What is done so that a fault does not come back: promised in an answer or begun without one,
 * owned by somebody, shown by files, and checked by somebody else some weeks later.
 */
package cl.soser.canal.improvement;
