/**
 * The audit trail: who did or read what. Rows are only added.
 *
 * <p>{@link AuditTrailObserver} observes domain events and writes each act in the transaction in
 * which it happens. {@link PersonalDataInterceptor} records each successful call of a use case with
 * {@link cl.soser.canal.shared.privacy.PersonalData}: who read whose data, and for what purpose.
 * Reading one's own data is not recorded. No other package calls this one.
 */
package cl.soser.canal.audit;
