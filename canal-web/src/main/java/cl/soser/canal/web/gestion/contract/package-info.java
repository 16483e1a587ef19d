/** The terms of the contract, proposed by one person and confirmed by another. */
package cl.soser.canal.web.gestion.contract;
