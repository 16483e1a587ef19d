/**
 * Which area must answer a request, how urgently, and who is alerted: ordered rules that the
 * administrator edits.
 *
 * <p>A {@link RoutingRule} is a row with criteria and consequences; the rows are ordered. {@link
 * RoutingQuery} evaluates the rules in force on the {@link RoutingFacts} of a request and returns a
 * {@link Route}: area, copies, operative urgency, alert, restriction, and the trace of the rules
 * that applied. {@link cl.soser.canal.ticket.intake.TicketCreator} asks it when a ticket enters.
 * {@link RuleEngine} prepares the rules to judge many requests; {@link WordMatcher} matches words
 * without accents or case, and recognises denials.
 *
 * <p>A rule is tried before it takes effect. A moment after each key at {@code /admin/regla},
 * {@link cl.soser.canal.routing.trial.RoutingTrialQuery} evaluates the present rules and the same
 * rules with the edited one ({@link RuleComparison}) on past tickets, read from stored, folded
 * words ({@link FoldedText}). The page shows what would change and how often administrators would
 * have agreed. {@link RoutingRuleService} saves a rule only with the code of exactly what was
 * tried.
 */
package cl.soser.canal.routing;
