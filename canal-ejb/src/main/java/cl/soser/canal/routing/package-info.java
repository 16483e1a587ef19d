/**
 * Which area must answer a request, how urgently, and who is alerted: ordered rules that the
 * administrator edits.
 *
 * <p>{@link RuleEngine#route} evaluates the {@link RoutingRule}s in their order and finds those
 * that match; {@link Route.Evaluation} collects what they decide. The first matching rule with an
 * area decides the area ({@code apply}). If none has one, the administrator gets the request
 * ({@code end}). Copies add up, the highest urgency applies, and a rule that stops ends the
 * evaluation. The result is a {@link Route}: area, copies, operative urgency, danger, restriction,
 * and the trace of the rules that applied. Danger ({@link cl.soser.canal.danger.Danger}) is a fact
 * of the request: a rule may ask for its kind, and only a rule about something else can add an
 * alert. When a ticket enters, {@link cl.soser.canal.ticket.intake.TicketCreator} asks {@link
 * RoutingQuery}, which applies the rules in force to the {@link RoutingFacts} of the request.
 * {@link WordMatcher} matches words without accents or case, and recognises denials.
 *
 * <p>A rule is tried before it takes effect. A moment after each key at {@code /admin/regla},
 * {@link cl.soser.canal.routing.trial.RoutingTrialQuery} evaluates the present rules and the same
 * rules with the edited one ({@link RuleComparison}) on past tickets, read from stored, folded
 * words ({@link FoldedText}). The page shows what would change and how often administrators would
 * have agreed. {@link RoutingRuleService} saves a rule only with the code of exactly what was
 * tried.
 */
package cl.soser.canal.routing;
