/**
 * The tenders the service is given under: whom each covers, what it measures and what it fines. A
 * request belongs to the one in force for its school when it entered.
 */
package cl.soser.canal.contract;
