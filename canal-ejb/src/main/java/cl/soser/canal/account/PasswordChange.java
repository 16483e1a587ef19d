package cl.soser.canal.account;

import jakarta.validation.constraints.NotBlank;

/** Input: a signed-in owner replaces a password, with the present one. */
@SoundPassword
public record PasswordChange(@NotBlank String current, @NotBlank String password)
        implements PasswordChoice {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
