package cl.soser.canal.account.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A role that has had two holders: from then on two people give it, however many are left. */
@Entity
@Table(name = "role_guard")
class RoleGuard {

    @Id
    @Column(name = "role_code")
    private String role;

    @Column(name = "guarded_at", updatable = false)
    private Instant guardedAt;

    protected RoleGuard() {
        // for JPA
    }

    RoleGuard(String role, Instant guardedAt) {
        this.role = role;
        this.guardedAt = guardedAt;
    }
}
