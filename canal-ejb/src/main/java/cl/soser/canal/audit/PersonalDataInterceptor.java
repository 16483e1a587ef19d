package cl.soser.canal.audit;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.shared.privacy.PersonalAnswer;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.privacy.PersonalQuestion;
import cl.soser.canal.shared.throttle.TooManyRequestsException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what is read against the ration of who reads ({@link ReadingRation}). Records which staff
 * member or program read whose data, and for what purpose. Citizens read only their own data, which
 * is not recorded.
 */
@Interceptor
@PersonalData
@Priority(Interceptor.Priority.APPLICATION)
public class PersonalDataInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\bCP-\\d{4}-\\d{6,9}\\b");

    @Inject transient AuditTrailObserver auditTrailObserver;
    @Inject transient ReadingRation readingRation;
    @Inject transient KeptReadings keptReadings;
    @Inject transient Caller caller;

    /** Only what was really shown: a refusal shows nothing. */
    @AroundInvoke
    public Object keep(InvocationContext call) throws Exception {
        Object shown = call.proceed();
        boolean staff = Role.OF_STAFF.stream().anyMatch(caller::has);
        if (staff || !caller.scopes().isEmpty()) {
            PersonalData how = binding(call);
            Optional<AuditAction> reading =
                    shown instanceof PersonalAnswer answer
                            ? Optional.of(action(how, answer.personId(), null, null))
                            : reading(how, call.getParameters());
            if (reading.isPresent() && !keptReadings.has(caller.name(), reading.get())) {
                keep(reading.get());
                keptReadings.add(caller.name(), reading.get());
            }
        }
        return shown;
    }

    private void keep(AuditAction reading) {
        int over = auditTrailObserver.read(reading);
        if (over > 0) {
            try {
                readingRation.slow(reading, over);
            } catch (TooManyRequestsException e) {
                auditTrailObserver.refused(reading);
                throw e;
            }
        }
    }

    /** Empty if the query was not about one person. */
    static Optional<AuditAction> reading(PersonalData how, Object... asked) {
        for (Object argument : asked) {
            if (argument instanceof PersonalQuestion question) {
                return reading(how, question);
            }
        }
        String number = number(asked);
        Long id = id(asked);
        String what = number == null && id == null ? words(asked) : null;
        return Optional.of(action(how, id, number, what));
    }

    private static Optional<AuditAction> reading(PersonalData how, PersonalQuestion question) {
        Optional<String> words = question.personWords();
        return question.personId().isPresent() || words.isPresent()
                ? Optional.of(
                        action(how, question.personId().orElse(null), null, words.orElse(null)))
                : Optional.empty();
    }

    private static AuditAction action(PersonalData how, Long id, String number, String words) {
        String reason = words == null ? how.purpose() : how.purpose() + ": " + words;
        return new AuditAction(
                "LECTURA", number == null ? how.object() : "TICKET", id, number, reason);
    }

    private static String words(Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    static String number(Object... arguments) {
        for (Object argument : arguments) {
            Matcher number = NUMBER.matcher(argument == null ? "" : argument.toString());
            if (number.find()) {
                return number.group();
            }
        }
        return null;
    }

    static Long id(Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Long id) {
                return id;
            }
        }
        return null;
    }

    private static PersonalData binding(InvocationContext call) {
        PersonalData onMethod = call.getMethod().getAnnotation(PersonalData.class);
        return onMethod != null
                ? onMethod
                : call.getMethod().getDeclaringClass().getAnnotation(PersonalData.class);
    }
}
