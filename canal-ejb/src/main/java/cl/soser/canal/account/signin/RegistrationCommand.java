package cl.soser.canal.account.signin;

import cl.soser.canal.person.PersonDetails;
import cl.soser.canal.person.Registering;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;

/**
 * The registration form of the procedure; a foreigner gives an IPE, an IPA or a passport.
 *
 * @param termsAccepted ticked by the person, never beforehand
 */
@ValidPassword
public record RegistrationCommand(
        @NotNull @Valid @ConvertGroup(from = Default.class, to = Registering.class)
                PersonDetails details,
        @NotBlank(message = "{cl.soser.canal.account.signin.password.missing}") String password,
        @AssertTrue(message = "{cl.soser.canal.account.signin.RegistrationCommand.terms}")
                boolean termsAccepted)
        implements ChosenPassword {

    @Override
    public String email() {
        return details.contact().email();
    }

    /** Never a password in a log. */
    @Override
    public String toString() {
        return "RegistrationCommand";
    }
}
