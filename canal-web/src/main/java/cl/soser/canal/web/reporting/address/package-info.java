/** What the address of a page of figures or of a list of requests says, and the same in words. */
package cl.soser.canal.web.reporting.address;
