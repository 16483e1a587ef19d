package cl.soser.canal.account;

import jakarta.validation.constraints.NotBlank;

/** A signed-in owner replaces a password, knowing the present one. */
@SoundPassword
public record PasswordChange(@NotBlank String current, @NotBlank String password)
        implements PasswordChoice {

    /** Never a secret in a log. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
