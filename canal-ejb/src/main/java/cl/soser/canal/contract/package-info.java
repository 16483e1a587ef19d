/**
 * The tenders of the service: whom each covers, what it measures and what it fines.
 *
 * <p>A request belongs to the contract that {@link ContractQuery#at} returns: the one in force that
 * names its school; else the one that covers all schools of its institution; else the last one that
 * began. A missing contract never stops a request. The administrator edits contracts at {@code
 * /admin/contratos} ({@link ContractService}). Schools are added one by one, as a pasted list, or
 * by region ({@link ContractSchoolService}). A school cannot belong to two contracts on the same
 * days; {@link ContractRepository} locks one row, so two editors take turns.
 *
 * <p>A target is a row that holds from its month on ({@link ContractTarget}); a month that is over
 * never gets another. {@link MonthlyTargets} returns the target of any month for reports, the 800
 * line and the API. A fine is estimated only from a row of {@link FineTable}. {@link
 * ContractCoverage} lists institutions and days without a contract.
 */
package cl.soser.canal.contract;
