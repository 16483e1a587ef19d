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
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Born long enough ago to register alone (rules, section 3). Null passes, and so does a future day,
 * which another constraint rejects.
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
@Constraint(validatedBy = ValidBirthDate.Check.class)
public @interface ValidBirthDate {

    int YEARS = 14;

    String message() default "{cl.soser.canal.person.ValidBirthDate.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself; a birthday begins at Santiago's midnight. */
    class Check implements ConstraintValidator<ValidBirthDate, LocalDate> {

        private static final ZoneId ZONE = ZoneId.of("America/Santiago");

        @Override
        public boolean isValid(LocalDate born, ConstraintValidatorContext context) {
            LocalDate today = LocalDate.now(context.getClockProvider().getClock().withZone(ZONE));
            return born == null || born.isAfter(today) || !born.isAfter(today.minusYears(YEARS));
        }
    }
}
