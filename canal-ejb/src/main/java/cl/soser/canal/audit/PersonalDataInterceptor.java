package cl.soser.canal.audit;

import cl.soser.canal.account.Caller;
import cl.soser.canal.account.Role;
import cl.soser.canal.shared.PersonalData;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps who of the staff, or which program, read whose data, and what for. */
@Interceptor
@PersonalData
@Priority(Interceptor.Priority.APPLICATION)
public class PersonalDataInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\bCP-\\d{4}-\\d{6,9}\\b");

    @Inject transient AuditTrail trail;
    @Inject transient Caller caller;

    /** Only what was really shown: a refusal shows nothing. */
    @AroundInvoke
    public Object keep(InvocationContext call) throws Exception {
        Object shown = call.proceed();
        boolean staff = Role.OF_STAFF.stream().anyMatch(caller::has);
        if (staff || !caller.scopes().isEmpty()) {
            Object[] asked = call.getParameters();
            trail.read(new Act("LECTURA", "DATOS", id(asked), number(asked), purpose(call)));
        }
        return shown;
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

    private static String purpose(InvocationContext call) {
        PersonalData onMethod = call.getMethod().getAnnotation(PersonalData.class);
        PersonalData binding =
                onMethod != null
                        ? onMethod
                        : call.getMethod().getDeclaringClass().getAnnotation(PersonalData.class);
        return binding == null ? null : binding.purpose();
    }
}
