package cl.soser.canal.it.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.directory.PlacedSchools;
import cl.soser.canal.directory.School;
import cl.soser.canal.guidance.AnnouncementContent;
import cl.soser.canal.guidance.AnnouncementRow;
import cl.soser.canal.guidance.Audience;
import cl.soser.canal.guidance.FaqContent;
import cl.soser.canal.guidance.FaqRow;
import cl.soser.canal.guidance.GuidanceQuery;
import cl.soser.canal.guidance.GuidanceService;
import cl.soser.canal.guidance.Severity;
import cl.soser.canal.it.InContainer;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the portal tells everybody: in its days, at its place, and never deleted. */
class GuidanceIT extends InContainer {

    @Inject GuidanceService guidanceService;
    @Inject GuidanceQuery guidanceQuery;
    @Inject PlacedSchools places;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject Clock clock;

    private final String title = "Aviso " + Long.toString(System.nanoTime(), 36);

    private AnnouncementContent text(
            int from, Integer until, Audience whom, String region, Long at) {
        LocalDate today = LocalDate.now(clock);
        return new AnnouncementContent(
                title,
                "Uno <b>dos</b>",
                Severity.INFORMA,
                whom,
                today.plusDays(from),
                until == null ? null : today.plusDays(until),
                region,
                at);
    }

    private long announced(AnnouncementContent text) throws Exception {
        return as(with("ADMINISTRADOR"), () -> guidanceService.announce(text));
    }

    private AnnouncementRow row(long id) throws Exception {
        return as(with("ADMINISTRADOR"), () -> guidanceService.announcement(id));
    }

    private boolean isIn(List<AnnouncementContent> told) {
        return told.stream().anyMatch(one -> one.title().equals(title));
    }

    private void refusedToAnnounce(String key, AnnouncementContent text) {
        assertEquals(
                key, assertThrows(NotAllowedException.class, () -> announced(text)).getMessage());
    }

    @Test
    void aNoticeNobodyWouldSeeOrWithAYearThatIsASlipIsRefused() throws Exception {
        refusedToAnnounce("announcement.past", text(-9, -2, Audience.PORTAL, null, null));
        refusedToAnnounce("date.old", text(-700_000, null, Audience.PORTAL, null, null));
        refusedToAnnounce("date.beyond", text(0, 2_000_000, Audience.PORTAL, null, null));
        long id = announced(text(-9, 0, Audience.PORTAL, null, null));
        int version = row(id).version();
        assertEquals(
                "announcement.past",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                with("ADMINISTRADOR"),
                                                () ->
                                                        guidanceService.change(
                                                                id,
                                                                version,
                                                                text(
                                                                        -9,
                                                                        -1,
                                                                        Audience.PORTAL,
                                                                        null,
                                                                        null))))
                        .getMessage());
    }

    @Test
    void aQuestionIsOnThePortalOnce() throws Exception {
        FaqContent one = new FaqContent(null, "¿Qué es " + title + "?", "Eso.", null, false);
        FaqContent same = new FaqContent(null, "¿QUE  ES " + title + "?", "Otra.", null, false);
        as(with("ADMINISTRADOR"), () -> guidanceService.ask(one));
        assertEquals(
                "faq.twice",
                assertThrows(
                                NotAllowedException.class,
                                () -> as(with("ADMINISTRADOR"), () -> guidanceService.ask(same)))
                        .getMessage());
    }

    @Test
    void aNoticeIsShownInItsDaysToThoseItIsForAndIsTakenAwayAtOnce() throws Exception {
        long id = announced(text(0, 0, Audience.PORTAL, null, null));
        assertTrue(isIn(guidanceQuery.announcements(Audience.PORTAL)));
        assertTrue(isIn(guidanceQuery.announcements(null, null)));
        assertFalse(isIn(guidanceQuery.announcements(Audience.PERSONAL)));
        int version = row(id).version();
        as(with("ADMINISTRADOR"), () -> guidanceService.retire(id, version, true));
        assertFalse(isIn(guidanceQuery.announcements(Audience.PORTAL)));
        assertEquals(AnnouncementRow.State.RETIRADO, row(id).state());
        var told =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                configurationHistoryQuery.page(
                                        Set.of(ConfigurationKind.AVISO),
                                        String.valueOf(id),
                                        null,
                                        5));
        assertEquals(2, told.rows().size());
        assertTrue(told.rows().get(1).isBeginning());
    }

    @Test
    void oneOfAnotherDayIsNotShown() throws Exception {
        long later = announced(text(3, null, Audience.TODOS, null, null));
        assertFalse(isIn(guidanceQuery.announcements(Audience.PORTAL)));
        assertEquals(AnnouncementRow.State.PROGRAMADO, row(later).state());
        long over = announced(text(-5, 0, Audience.TODOS, null, null));
        time.advance(Duration.ofDays(1).plusMinutes(1));
        assertFalse(isIn(guidanceQuery.announcements(Audience.PORTAL)));
        assertEquals(AnnouncementRow.State.TERMINADO, row(over).state());
    }

    @Test
    void oneOfAPlaceIsForWhoeverTellsOfThatPlace() throws Exception {
        School school = places.integra("7654321", "Jardín de avisos");
        announced(text(0, null, Audience.PORTAL, null, school.getId()));
        assertFalse(isIn(guidanceQuery.announcements(Audience.PORTAL)));
        assertFalse(isIn(guidanceQuery.announcements("15", null)));
        assertTrue(isIn(guidanceQuery.announcements("15", school.getId())));
    }

    @Test
    void wrongDaysUnknownPlacesAndLongTextsAreRefused() {
        assertEquals(
                "announcement.days",
                assertThrows(
                                NotAllowedException.class,
                                () -> announced(text(0, -1, Audience.TODOS, null, null)))
                        .getMessage());
        assertThrows(
                NotFoundException.class, () -> announced(text(0, 1, Audience.TODOS, "99", null)));
        assertThrows(
                NotFoundException.class, () -> announced(text(0, 1, Audience.TODOS, null, -5L)));
        assertThrows(
                ConstraintViolationException.class,
                () ->
                        as(
                                with("ADMINISTRADOR"),
                                () ->
                                        guidanceService.ask(
                                                new FaqContent(
                                                        null, "a".repeat(201), "b", null, false))));
    }

    @Test
    void aQuestionIsAskedMovedChangedAndNoLongerOffered() throws Exception {
        long id =
                as(
                        with("ADMINISTRADOR"),
                        () ->
                                guidanceService.ask(
                                        new FaqContent("CELIACO", title, "Así.", null, false)));
        FaqRow made = as(with("ADMINISTRADOR"), () -> guidanceService.question(id));
        assertTrue(guidanceQuery.questions().stream().anyMatch(q -> q.question().equals(title)));
        as(with("ADMINISTRADOR"), () -> guidanceService.move(id, made.version(), true));
        EJBException lost =
                assertThrows(
                        EJBException.class,
                        () ->
                                as(
                                        with("ADMINISTRADOR"),
                                        () -> guidanceService.move(id, made.version(), true)));
        assertEquals(OptimisticLockException.class, lost.getCause().getClass());
        int version = as(with("ADMINISTRADOR"), () -> guidanceService.question(id)).version();
        as(with("ADMINISTRADOR"), () -> guidanceService.retireQuestion(id, version, true));
        assertFalse(guidanceQuery.questions().stream().anyMatch(q -> q.question().equals(title)));
        assertEquals(
                "filing.topic.unknown",
                assertThrows(
                                NotAllowedException.class,
                                () ->
                                        as(
                                                with("ADMINISTRADOR"),
                                                () ->
                                                        guidanceService.ask(
                                                                new FaqContent(
                                                                        "NADA", title, "Así.", null,
                                                                        false))))
                        .getMessage());
    }

    @Test
    void othersWriteNothing() {
        for (String role : new String[] {"TI", "OPERACIONES", "OPERADOR", "AREA"}) {
            assertThrows(
                    EJBAccessException.class,
                    () -> as(with(role), () -> guidanceService.questions()),
                    role);
        }
    }
}
