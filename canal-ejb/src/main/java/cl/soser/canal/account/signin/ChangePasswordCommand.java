package cl.soser.canal.account.signin;

import jakarta.validation.constraints.NotBlank;

/** Input: a signed-in owner replaces a password, with the present one. */
@ValidPassword
public record ChangePasswordCommand(@NotBlank String current, @NotBlank String password)
        implements ChosenPassword {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "ChangePasswordCommand";
    }
}
