package cl.soser.canal.account.signin;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * The chosen password satisfies {@link PasswordPolicy}; the error is shown at the field {@code
 * password}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPassword.Check.class)
public @interface ValidPassword {

    String message() default "{cl.soser.canal.account.signin.ValidPassword.SHORT}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The rule itself; another constraint rejects a missing password. */
    class Check implements ConstraintValidator<ValidPassword, ChosenPassword> {

        @Override
        public boolean isValid(ChosenPassword choice, ConstraintValidatorContext context) {
            if (choice == null || choice.password() == null || choice.password().isBlank()) {
                return true;
            }
            Optional<PasswordPolicy.Weakness> flaw =
                    PasswordPolicy.flawOf(choice.password(), choice.email());
            flaw.ifPresent(
                    found -> {
                        context.disableDefaultConstraintViolation();
                        context.buildConstraintViolationWithTemplate(
                                        "{cl.soser.canal.account.signin.ValidPassword."
                                                + found
                                                + "}")
                                .addPropertyNode("password")
                                .addConstraintViolation();
                    });
            return flaw.isEmpty();
        }
    }
}
