package cl.soser.canal.account;

import jakarta.validation.constraints.NotBlank;

/** Input: a password chosen with a mailed token: after forgetting one, or being invited. */
@SoundPassword
public record PasswordByToken(@NotBlank String token, @NotBlank String password)
        implements PasswordChoice {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "PasswordByToken";
    }
}
