/**
 * The rules that decide which texts Operations must accept before they leave.
 *
 * <p>An {@link ApprovalRule} is a row; the rows are ordered. The first row whose criteria all hold
 * decides: it requires approval, or exempts from it. Its name is the reason that users read.
 * Operations edits the rows at {@code /gestion/visacion} ({@link ApprovalRuleService}); the
 * administrator only reads them. {@link ApprovalRuleRepository} evaluates the rules in force.
 * {@link cl.soser.canal.response} asks for the approval and records the decision.
 */
package cl.soser.canal.approval;
