package cl.soser.canal.it.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.account.AbsenceRepository;
import cl.soser.canal.account.Account;
import cl.soser.canal.account.KnownAccounts.Known;
import cl.soser.canal.account.StaffRepository;
import cl.soser.canal.account.staff.AbsenceCommand;
import cl.soser.canal.account.staff.AbsenceService;
import cl.soser.canal.it.core.TestTime;
import cl.soser.canal.reader.ReaderSeat;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.savedview.KeyboardShortcutService;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.savedview.ListPreferenceService;
import cl.soser.canal.savedview.RowDensity;
import cl.soser.canal.savedview.SavedViewContent;
import cl.soser.canal.savedview.SavedViewService;
import cl.soser.canal.savedview.ViewAudience;
import cl.soser.canal.savedview.ViewPage;
import cl.soser.canal.shared.NotFoundException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request reads once what its parts ask alike, unless it changes that itself. */
class ReadOnceIT extends TicketCase {

    private static final RestrictedMatter MATTER = RestrictedMatter.ACOSO;

    @Inject AbsenceRepository absenceRepository;
    @Inject AbsenceService absenceService;
    @Inject StaffRepository staff;
    @Inject KeyboardShortcutService keyboardShortcutService;
    @Inject ListPreferenceService listPreferenceService;
    @Inject SavedViewService savedViewService;
    @Inject SavedViewService ofAnotherField;

    /** The lists are of all tests of this server. */
    @AfterEach
    void unname() {
        data.with(em -> em.createQuery("DELETE FROM ReaderSeat s").executeUpdate());
        data.with(em -> em.createQuery("DELETE FROM Absence a").executeUpdate());
    }

    private Known somebody(String role) {
        Set<String> areas = role.equals("AREA") ? Set.of("INFORMATICA") : Set.of();
        return accounts.account(UUID.randomUUID() + "@it.example", Set.of(role), areas, null);
    }

    private boolean isAway(Known who) {
        return absenceRepository.today().stream()
                .anyMatch(absence -> absence.getAccount().getId() == who.id());
    }

    private Account account(Known who) {
        return staff.find(who.id()).orElseThrow();
    }

    @Test
    void whatIsAskedAgainIsTheSame() throws Exception {
        Known who = somebody("OPERADOR");
        as(
                who,
                () -> {
                    assertSame(absenceRepository.today(), absenceRepository.today());
                    assertSame(account(who), account(who));
                });
    }

    @Test
    void allWhoInjectAServiceAreGivenTheSame() {
        assertSame(savedViewService, ofAnotherField);
    }

    @Test
    void aTransactionAndWhoeverIsInNoRequestReadForThemselves() throws Exception {
        Known who = somebody("OPERADOR");
        assertNotSame(account(who), account(who));
        as(
                who,
                () -> {
                    Account shown = account(who);
                    data.with(
                            em -> {
                                assertNotSame(shown, account(who));
                                assertTrue(em.contains(account(who)));
                                return null;
                            });
                });
    }

    @Test
    void anAbsenceIsSeenByTheRequestThatNotesOrEndsIt() throws Exception {
        Known who = somebody("OPERADOR");
        Known other = somebody("OPERADOR");
        LocalDate today = LocalDate.now(TestTime.clock());
        as(
                who,
                () -> {
                    assertFalse(isAway(who));
                    absenceService.note(new AbsenceCommand(who.id(), today, today, other.id()));
                    assertTrue(isAway(who));
                });
        as(
                who,
                () -> {
                    assertTrue(isAway(who));
                    var noted = absenceService.mine().get(0);
                    absenceService.end(noted.getId(), noted.getVersion());
                    assertFalse(isAway(who));
                });
    }

    @Test
    void aRoleIsGoneOnceItIsTaken() throws Exception {
        Known who = somebody("OPERADOR");
        as(
                who,
                () -> {
                    assertEquals(Set.of("OPERADOR"), account(who).getRoles());
                    data.with(
                            em -> {
                                em.find(Account.class, who.id())
                                        .entrust(Set.of("AREA"), Set.of("CALIDAD"), null);
                                return null;
                            });
                    assertEquals(Set.of("AREA"), account(who).getRoles());
                });
    }

    @Test
    void whoLosesTheSeatReadsNoMoreInTheSameRequest() throws Exception {
        Known reader = somebody("AREA");
        data.with(
                em -> {
                    Account seated = em.find(Account.class, reader.id());
                    em.persist(new ReaderSeat(MATTER, false, 1, seated));
                    return null;
                });
        String number = complaint();
        as(administrator(), () -> ticketService.restrict(ref(number), MATTER, "la jefa grita"));
        as(
                reader,
                () -> {
                    ticketDetailsService.open(number);
                    data.with(
                            em -> {
                                List<ReaderSeat> all =
                                        em.createQuery(
                                                        "SELECT s FROM ReaderSeat s",
                                                        ReaderSeat.class)
                                                .getResultList();
                                all.forEach(em::remove);
                                return null;
                            });
                    assertThrows(NotFoundException.class, () -> ticketDetailsService.open(number));
                });
    }

    @Test
    void whatSomebodyChoosesShowsAtOnce() throws Exception {
        Known who = somebody("OPERADOR");
        as(
                who,
                () -> {
                    assertFalse(keyboardShortcutService.areOff());
                    keyboardShortcutService.turn(true);
                    assertTrue(keyboardShortcutService.areOff());
                });
        as(
                who,
                () -> {
                    assertTrue(keyboardShortcutService.areOff());
                    listPreferenceService.makeRows(RowDensity.AMPLIA);
                    assertEquals(RowDensity.AMPLIA, listPreferenceService.mine().density());
                });
        long view =
                as(
                        who,
                        () ->
                                savedViewService.save(
                                        ViewPage.BANDEJA,
                                        new ListCriteria(Map.of("bandeja", "ABIERTAS")),
                                        new SavedViewContent("Mía", ViewAudience.PRIVADA, null)));
        as(
                who,
                () -> {
                    assertFalse(savedViewService.get(view).start());
                    savedViewService.startWith(view);
                    assertTrue(savedViewService.get(view).start());
                });
    }
}
