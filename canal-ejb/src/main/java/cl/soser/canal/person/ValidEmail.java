package cl.soser.canal.person;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/**
 * The text is one plain mail address: no display name, no list, no line break, nothing that could
 * add a recipient or a header (GHSA-5vg9). Null and blank pass.
 */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Check.class)
public @interface ValidEmail {

    String message() default "{cl.soser.canal.person.ValidEmail.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself; length first, so that no text makes the pattern work hard. */
    class Check implements ConstraintValidator<ValidEmail, String> {

        private static final int LONGEST = 254;
        private static final Pattern ONE_MAILBOX =
                Pattern.compile(
                        "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                                + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");

        /** What a mailbox looks like, for a browser that looks before it sends. */
        public static String shape() {
            return ONE_MAILBOX.pattern();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            String address = text.strip();
            return address.length() <= LONGEST
                    && address.indexOf('@') <= 64
                    && ONE_MAILBOX.matcher(address).matches();
        }
    }
}
