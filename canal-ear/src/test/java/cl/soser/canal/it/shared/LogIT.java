package cl.soser.canal.it.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.log.RequestTrace;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** What the server's own log says of a call that it denies. */
class LogIT extends InContainer {

    private static final String DENIED = "denied: StaffAccountService.inviteAgain";

    @Inject InstallationSettings installationSettings;
    @Inject StaffAccountService staffAccountService;

    @Test
    void aDeniedCallIsOneLineWithItsRequestAccountAndTicketAndNoStack() throws Exception {
        List<String> before = lines();
        assertThrows(EJBAccessException.class, () -> as(with(Role.OPERADOR), () -> inviteTraced()));
        List<String> after = after(before.size());
        while (after.stream().noneMatch(line -> line.contains(DENIED))) {
            LockSupport.parkNanos(50_000_000);
            after = after(before.size());
        }
        assertEquals(1, after.stream().filter(line -> line.contains(DENIED)).count());
        assertTrue(
                after.stream()
                        .anyMatch(
                                line ->
                                        line.matches(
                                                ".*\\[[0-9a-f]{8} 35 CP-2026-000123] " + DENIED)),
                String.join("\n", after));
        assertTrue(
                after.stream().noneMatch(line -> line.contains("AccessLocalException")),
                String.join("\n", after));
    }

    /** As the filter of each request does. */
    private void inviteTraced() {
        RequestTrace.begin("35", "/gestion/tickets/CP-2026-000123");
        try {
            staffAccountService.inviteAgain(1);
        } finally {
            RequestTrace.end();
        }
    }

    private List<String> after(int count) throws IOException {
        List<String> all = lines();
        return all.subList(Math.min(count, all.size()), all.size());
    }

    private List<String> lines() throws IOException {
        Path log = installationSettings.home().resolve("logs/server.log");
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    }
}
