package cl.soser.canal.it.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.setting.InstallationSettings;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every other test inside the server relies on. */
class InstallationIT extends InContainer {

    @Inject InstallationSettings installationSettings;
    @Inject Clock clock;
    @Inject Caller caller;

    @Test
    void theSettingsOfTheScriptsReachTheApplication() {
        assertEquals(
                URI.create("http://localhost:" + System.getenv("CANAL_HTTP_PORT")),
                installationSettings.baseUrl());
        assertEquals(System.getenv("CANAL_HOME"), installationSettings.home().toString());
        assertFalse(installationSettings.demo());
        assertEquals(Duration.ofSeconds(60), installationSettings.undoWindow());
    }

    @Test
    void anInstantSurvivesTheClockBeingMoved() {
        Instant then = Instant.parse("2026-09-06T03:59:59.123Z");
        time.set(then);
        assertTrue(Duration.between(then, clock.instant()).toSeconds() < 5);
    }

    @Test
    void aStepIsDoneWithTheRightsOfWhoeverDoesIt() throws Exception {
        assertTrue(caller.isAnonymous());
        var area = area("CALIDAD");
        assertEquals(area.id(), as(area, () -> caller.requireId()));
        assertTrue(as(area, () -> caller.has(Role.AREA)));
        assertFalse(as(area, () -> caller.has(Role.ADMINISTRADOR)));
    }

    @Test
    void whatAStepThrowsComesBack() {
        assertThrows(
                NotFoundException.class,
                () ->
                        as(
                                with(Role.OPERADOR),
                                () -> {
                                    throw new NotFoundException();
                                }));
    }
}
