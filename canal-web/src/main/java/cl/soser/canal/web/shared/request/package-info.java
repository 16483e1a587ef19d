/** About one request: where it comes from, its addresses, cookies and headers. */
package cl.soser.canal.web.shared.request;
