/** What every page shares: words, dates, addresses, errors, headers and the parts of forms. */
package cl.soser.canal.web.shared;
