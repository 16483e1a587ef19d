package cl.soser.canal.account.staff;

import cl.soser.canal.account.Role;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an account of staff may do.
 *
 * @param areas codes of the response areas; for role AREA
 * @param institution the one it reads for; for role INSTITUCION
 */
public record StaffRights(
        @NotEmpty Set<@NotNull String> roles,
        @NotNull Set<@NotNull @Pattern(regexp = "[A-Z0-9_]{1,30}") String> areas,
        @Size(max = 30) String institution)
        implements Serializable {

    private static final String OF_OFFICER = "DATOS_PERSONALES";

    /** The personal-data officer is of the area that answers about personal data. */
    public StaffRights {
        boolean officer = roles != null && roles.contains(Role.DATOS);
        roles = roles == null ? Set.of() : officer ? with(roles, Role.AREA) : Set.copyOf(roles);
        areas = areas == null || !roles.contains(Role.AREA) ? Set.of() : Set.copyOf(areas);
        areas = officer ? with(areas, OF_OFFICER) : areas;
        institution =
                institution == null || institution.isBlank() || !roles.contains(Role.INSTITUCION)
                        ? null
                        : institution;
    }

    private static Set<String> with(Set<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    @AssertTrue(message = "{cl.soser.canal.account.staff.StaffRights.roles}")
    public boolean isRoles() {
        return Role.OF_STAFF.containsAll(roles);
    }

    @AssertTrue(message = "{cl.soser.canal.account.staff.StaffRights.areas}")
    public boolean isAreas() {
        return !roles.contains(Role.AREA) || !areas.isEmpty();
    }

    /** A reader of an institution has no other role, because they are not of SOSER. */
    @AssertTrue(message = "{cl.soser.canal.account.staff.StaffRights.institution}")
    public boolean isInstitution() {
        return !roles.contains(Role.INSTITUCION) || institution != null && roles.size() == 1;
    }
}
