package cl.soser.canal.account.staff;

import cl.soser.canal.person.ValidEmail;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Input: an invited person. */
public record InviteStaffCommand(
        @NotBlank @ValidEmail String email,
        @NotBlank @Size(max = 200) String displayName,
        @NotNull @Valid StaffRights rights) {}
