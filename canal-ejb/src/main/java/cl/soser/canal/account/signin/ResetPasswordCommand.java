package cl.soser.canal.account.signin;

import jakarta.validation.constraints.NotBlank;

/** Input: a password chosen with a mailed token: after forgetting one, or being invited. */
@ValidPassword
public record ResetPasswordCommand(@NotBlank String token, @NotBlank String password)
        implements ChosenPassword {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "ResetPasswordCommand";
    }
}
