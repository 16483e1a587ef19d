/** The reporting API: what programs of the institutions may read, in the terms of its contract. */
package cl.soser.canal.api;
