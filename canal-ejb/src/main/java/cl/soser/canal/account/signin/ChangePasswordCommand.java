package cl.soser.canal.account.signin;

import jakarta.validation.constraints.NotBlank;

/**
 * Input: a signed-in owner replaces a password.
 *
 * @param current the present one; null if the owner confirmed lately who it is
 */
@ValidPassword
public record ChangePasswordCommand(String current, @NotBlank String password)
        implements ChosenPassword {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "ChangePasswordCommand";
    }
}
