package cl.soser.canal.account;

import jakarta.validation.constraints.NotBlank;

/** A password chosen by the bearer of a mailed token: after forgetting one, or being invited. */
@SoundPassword
public record PasswordByToken(@NotBlank String token, @NotBlank String password)
        implements PasswordChoice {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "PasswordByToken";
    }
}
