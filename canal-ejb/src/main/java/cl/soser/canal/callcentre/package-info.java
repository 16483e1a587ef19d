/**
 * The page of the operators of the 800 line (rules, section 3).
 *
 * <p>The operator keeps {@code /gestion/llamada} open during a call. {@link CallerQuery} finds the
 * caller by telephone, RUT or name and shows only last digits. {@link CallIntakeService} opens the
 * chosen person (recorded as a reading of personal data), lists the person's tickets and similar
 * ones of the last two days, and marks the words that the routing rules react to.
 *
 * <p>{@link CallIntakeService#file} leaves a person on record unchanged. It returns the
 * differences, which the operator reads to the caller; they are applied only with the code of
 * exactly those changes, against the version that was shown ({@link PersonRecorder}). {@link
 * CallFilingWorker} does it in one transaction; the key of the form makes two submissions one
 * ticket. The ticket belongs to no account. {@link SpokenNumber} spells the number. Calls as the
 * exchange reports them are in {@link cl.soser.canal.phone}.
 */
package cl.soser.canal.callcentre;
